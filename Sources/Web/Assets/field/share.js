// What another app hands over: a message out of a group, with its pictures. The worker has laid it by; here it becomes a
// matter of the one who is signed in, with the group as its source.
import { dayOf, h, head, link, show, t, twice } from './dom.js';
import { Full, drafts } from './store.js';
import { desk, tell } from './sync.js';
import { Sheet } from './fields.js';
import { draw } from './forms.js';
import { photos_max, smaller } from './photos.js';

const shelf = 'yuanba-field-shared';
const key = id => `${desk.owner.person} share ${id}`;

/** Takes what was laid by into the store of the one who is signed in; what others took is theirs. */
export async function gather() {
  if (!desk.owner || !globalThis.caches) return;
  const cache = await caches.open(shelf);
  for (const request of await cache.keys()) {
    const [, id, number] = new URL(request.url).pathname.match(/^\/field\/shared\/([^/]+)(?:\/(\d+))?$/) ?? [];
    if (!id || number) continue;
    const { words, pictures, at } = await (await cache.match(request)).json(), photos = [];
    for (let index = 1; index <= Math.min(pictures, photos_max); index += 1) {
      const found = await cache.match(`/field/shared/${id}/${index}`);
      if (found) photos.push(await smaller(await found.blob()));
    }
    await drafts.set(key(id), {
      fields: { body: words.join('\n'), said_on: dayOf(at), ...source() }, pictures: photos, left: Math.max(0, pictures - photos_max),
    });
    for (let index = 0; index <= pictures; index += 1) await cache.delete(`/field/shared/${id}${index ? `/${index}` : ''}`);
  }
  desk.shared = (await drafts.keys()).filter(one => one.startsWith(key(''))).map(one => one.slice(key('').length));
}

/** The only group, or the one that was chosen last. */
function source() {
  const groups = desk.pack?.groups ?? [];
  const chosen = groups.length === 1 ? groups[0] : groups.find(group => group.id === localStorage.getItem('yuanba.group'));
  return chosen ? { group: chosen.id, ...(desk.pack.places?.some(place => place.id === chosen.place) ? { place: chosen.place } : {}) } : {};
}

export async function shareView(id) {
  if (id === 'again' || id === 'full') {
    show(head(t('share'), t(`share-${id}`), '#'), h('p', { class: 'row-btns' }, link(t('record'), '#record', { class: 'btn' })));
    return;
  }
  try { await gather(); } catch (error) {
    if (!(error instanceof Full)) throw error;
    desk.isFull = true;
  }
  tell();
  const draft = await drafts.get(key(id));
  if (!draft) { show(head(t('missing'), t('share-gone'), '#')); return; }
  const drop = async () => { await drafts.drop(key(id)); await gather(); location.hash = '#'; };
  draw(new Sheet(draft.fields, [], draft.pictures ?? []), {
    kind: 'record', old: null, draftKey: key(id), back: '#', title: t('share'), purpose: t('share-purpose'),
    above: [draft.left > 0 && h('p', {}, t('photos-max', { count: photos_max })),
      !desk.pack?.groups?.length && h('p', { class: 'quiet' }, t('share-no-group'))],
    below: h('p', {}, twice(t('share-drop'), t('entry-drop-sure'), t('entry-drop-yes'), t('entry-drop-no'), drop)),
    more: { left: draft.left },
    made: entry => {
      if (entry.fields.group) localStorage.setItem('yuanba.group', entry.fields.group);
      return entry;
    },
    saved: gather,
  });
}
