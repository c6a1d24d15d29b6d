// What was sent and not answered may have arrived. It stays as it was sent, and what is to be put right goes up beside
// it: a visit that corrects the visit, a note in the file of a request. So nothing is lost, and nothing is there twice.
import { facts, h, instant, link, local, t } from './dom.js';
import { change, drafts, entry as stored } from './store.js';
import { arrived, desk } from './sync.js';
import { Sheet } from './fields.js';
import { draw } from './forms.js';
import { shown } from './outbox.js';

const findings = ['request', 'relief', 'hazard'];
/** Whose they are stands sealed with the request, and in no note. */
const persons = ['name', 'phone'];
const key = order => `${desk.owner.person} later ${order}`;
const isVisit = entry => entry.kind === 'visit';

/** What begins the form that puts `old` right. */
function beginning(old) {
  if (!isVisit(old)) return { note: old.state === 'earlier' ? inWords(old, old.fields ?? {}, {}) : '' };
  const fields = { ...old.fields, corrects: last(old) };
  // What was found is passed on already; found once more, it would be there twice.
  if (old.state !== 'earlier') for (const name of findings) delete fields[name];
  return fields;
}

/** The visit that is to be corrected: the last of those that put each other right. */
function last(old) {
  const follower = desk.entries.find(entry => entry.fields?.corrects === old.id);
  return follower ? last(follower) : old.id;
}

/** The answers that differ, each in a line with its label. */
function inWords(old, typed, before) {
  const names = Object.keys({ ...before, ...typed }).filter(name => !persons.includes(name) && name !== 'household');
  const lines = shown({ ...old, fields: Object.fromEntries(names.filter(name => typed[name] !== before[name])
    .map(name => [name, typed[name] ?? t('later-none')])) });
  return [t('later-begins'), ...lines.map(([label, value]) => `${label}${t('later-colon')}${value.textContent ?? value}`)].join('\n');
}

/** Keeps what was typed into an entry that went up meanwhile, and leads to where it goes on. */
export async function tooLate(old, typed, pictures, sizes) {
  const { happened_at: told, is_spot: spot, ...fields } = typed;
  const isNow = told && old.happened && local(old.happened) !== told;
  let kept;
  if (isVisit(old)) {
    kept = { ...fields, corrects: last(old) };
    for (const name of findings) if (kept[name] === old.fields[name]) delete kept[name];
  } else {
    const more = [isNow && `${t('happened')}${t('later-colon')}${told.replace('T', ' ')}`,
      spot && old.kind === 'record' && t('record-mended')].filter(Boolean);
    kept = { note: [inWords(old, fields, old.fields ?? {}), ...more].join('\n') };
  }
  const hasPerson = persons.some(name => (fields[name] ?? '') !== (old.fields?.[name] ?? ''));
  await drafts.set(key(old.order), {
    fields: kept, pictures: pictures.filter(photo => !sizes.includes(photo.size)), isTyped: true, hasPerson,
    happened: isNow ? instant(told) : null,
  });
  location.hash = `#later/${old.order}`;
}

/** The form of what puts an entry right that may have arrived. */
export async function laterView(order) {
  const old = await stored(order), draft = await drafts.get(key(order));
  if (!old || old.owner !== desk.owner.person || old.state === 'done' && !draft) { location.hash = '#outbox'; return; }
  const fields = draft?.fields ?? beginning(old), kind = isVisit(old) ? 'visit' : 'note';
  const isThere = old.state === 'done' || old.state === 'earlier';
  const words = draft?.isTyped ? 'later-typed' : isThere ? 'later-there' : 'later-maybe';
  draw(new Sheet(fields, [], draft?.pictures ?? []), {
    kind, old: null, draftKey: key(order), isDraft: Boolean(draft) && !draft.isTyped, back: `#entry/${order}`,
    target: isVisit(old) ? fields.household : old.target ?? old.id,
    title: t('later-title', { title: old.title }), purpose: t(words),
    above: [draft?.hasPerson && h('p', {}, t('later-person')),
      old.fields && h('section', { class: 'inset' }, h('h2', {}, t('later-sent')), facts(shown(old)))],
    more: { isTyped: draft?.isTyped, hasPerson: draft?.hasPerson, happened: draft?.happened },
    made: entry => ({
      ...entry, title: t('later-title', { title: old.title }), after: isThere ? undefined : old.id,
      // A visit was when it was; a note is of now.
      ...(isVisit(old) ? { stamp: old.stamp ?? entry.stamp, happened: draft?.happened ?? old.happened ?? null } : {}),
    }),
    saved: async () => {
      await drafts.drop(key(order));
      if (old.state === 'earlier') await change([old], entry => arrived(entry, { path: entry.path }));
    },
  });
}

/** The way on from an entry that may have arrived, or of which an earlier version is there. */
export const laterLink = entry => link(t('later'), `#later/${entry.order}`, { class: 'btn btn--main' });
