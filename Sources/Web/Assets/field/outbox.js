// What was entered and where it stands: waiting, gone, or in want of a decision.
import { badge, button, count, empty, facts, h, head, link, local, moment, part, queue, row, said, show, t, twice } from './dom.js';
import { change, discard, entry as stored, photos as photosOf } from './store.js';
import { attention, desk, isMine, ofOthers, reread, sync, tell, waiting } from './sync.js';
import { titled } from './fields.js';
import { lines } from './files.js';
import { laterLink } from './later.js';
import { now } from './time.js';

const looks = { waiting: 'plain', sent: 'plain', refused: 'late', conflict: 'soon', clock: 'soon', earlier: 'soon', done: 'done' };
/** What was sent and not answered is a state of its own. */
const standing = entry => entry.state === 'waiting' && entry.sent ? 'sent' : entry.state;
const mark = entry => badge(looks[standing(entry)], t(`state-${standing(entry)}`));
const made = entry => moment(entry.happened ?? entry.done ?? entry.stamp.raw + (entry.stamp.offset ?? 0));

export function outboxView() {
  const waits = waiting(), gone = desk.entries.filter(entry => isMine(entry) && entry.state === 'done');
  const hold = attention().length;
  show(head(t('outbox'), waits.length ? count('outbox-purpose', waits.length) : t('outbox-all-sent')),
    waits.length > 0 && h('p', { class: 'row-btns' },
      button(t(desk.isSending ? 'sending' : 'send-now'), () => sync(), { main: true })),
    hold > 0 && h('p', {}, count('outbox-attention', hold)),
    waits.length ? queue(waits.map(entry => row({
      title: entry.title, href: `#entry/${entry.order}`, clock: mark(entry),
      meta: entry.photos ? t('outbox-photos', { time: made(entry), count: entry.photos }) : made(entry),
    }))) : empty(t('outbox-empty'), t('outbox-empty-text')),
    gone.length > 0 && part(t('outbox-gone'), t('outbox-gone-note'), queue(gone.reverse().slice(0, 50).map(entry => row({
      title: entry.title, href: `#entry/${entry.order}`, clock: mark(entry), meta: entry.number ?? made(entry),
    })))),
    ofOthers().length > 0 && h('p', { class: 'quiet' }, count('outbox-others', ofOthers().length,
      { names: [...new Set(ofOthers().map(entry => entry.ownerName))].join(', ') })));
}

export const shown = entry => Object.entries(entry.fields ?? {})
  .filter(([name]) => !['household', 'form', 'corrects', 'is_spot'].includes(name))
  .map(([name, value]) => [t(`shown-${name.split('.')[0].replace('_', '-')}`), coded(name, value) ?? said(value)]);
/** What was chosen from a list of our own, in words. */
function coded(name, value) {
  const { places = [], groups = [], categories = [] } = desk.pack ?? {};
  if (name === 'place') return places.find(place => place.id === value)?.name;
  if (name === 'group') return groups.find(group => group.id === value)?.name;
  if (name === 'category') return categories.find(category => category.code === value)?.name;
  if (name === 'outcome') return t(['solved', 'explained'].includes(value) ? `outcome-${value}` : `visit-${value}`);
  return name === 'manner' ? t(`visit-${value}`) : null;
}

export async function entryView(order) {
  const entry = await stored(order);
  if (!entry || !isMine(entry)) { location.hash = '#outbox'; return; }
  if (entry.state === 'done') {
    show(head(entry.title, t('entry-done'), '#outbox'),
      facts([[t('entry-number'), entry.number], [t('entry-code'), entry.code], [t('entry-arrived'), moment(entry.done)]]),
      entry.path && h('p', {}, link(t('entry-open'), entry.path)));
    return;
  }
  const pictures = await photosOf(entry.id);
  const held = pictures.length > 0 && h('div', { class: 'photos' }, pictures.map((photo, index) =>
    h('div', { class: 'photo' }, h('img', { src: URL.createObjectURL(photo.blob), alt: t('photo', { number: index + 1 }) }))));
  show(head(entry.title, t(`state-${standing(entry)}-text`), '#outbox'), h('p', {}, mark(entry)),
    entry.errors?.length > 0 && entry.state !== 'earlier' && h('div', { class: 'errors', role: 'alert' }, h('ul', {},
      entry.errors.map(error => h('li', {}, error.detail)),
      entry.unfit && h('li', {}, t('photo-unfit', { number: entry.unfit })))),
    entry.state === 'conflict' && entry.theirs ? versus(entry, held) : h('div', {},
      facts([[t('happened'), made(entry)], ...shown(entry)]), choices(entry)),
    entry.state !== 'conflict' && held);
}

async function decided(entry, decision) {
  await change([entry], other => other.sent || other.state === 'done' ? null : { ...other, ...decision });
  await reread();
  tell();
  location.hash = '#outbox';
  sync();
}

const edit = entry => link(t('entry-edit'), `#edit/${entry.order}`, { class: 'btn' });

const dropping = entry => twice(t('entry-drop'), t(entry.sent ? 'entry-drop-sent' : 'entry-drop-sure'), t('entry-drop-yes'),
  t('entry-drop-no'), async () => {
    await discard(entry);
    await reread();
    tell();
    location.hash = '#outbox';
  });

function choices(entry) {
  if (standing(entry) === 'sent' || entry.state === 'earlier') return h('p', { class: 'row-btns' }, laterLink(entry),
    entry.path && link(t('entry-open'), entry.path, { class: 'btn' }), dropping(entry));
  if (entry.state !== 'clock') return h('p', { class: 'row-btns' }, edit(entry),
    entry.kind === 'record' && link(t('act-note'), `#act/note/${entry.id}`, { class: 'btn' }), dropping(entry));
  const guess = entry.stamp.raw + (entry.stamp.offset ?? 0);
  const input = h('input', { type: 'datetime-local', id: 'when', value: local(guess) });
  return h('div', {}, h('div', { class: 'field' }, h('label', { for: 'when' }, t('clock-ask')),
    h('p', { class: 'hint' }, t('clock-ask-hint')), input),
  h('p', { class: 'row-btns' }, button(t('clock-right'), () => {
    const told = Date.parse(`${input.value}:00+08:00`);
    if (!Number.isNaN(told)) decided(entry, { happened: told, state: 'waiting', errors: [] });
  }, { main: true }), dropping(entry)));
}

/** Two people at one matter: what each has, side by side, and what one can do with one's own. */
function versus(entry, held) {
  const theirs = entry.theirs, mayStill = entry.errors?.some(error => error.code === 'field-desk.changed-meanwhile');
  const again = changed => decided(entry, { state: 'waiting', errors: [], theirs: null, ...changed });
  return h('section', { class: 'conflict', 'aria-labelledby': 'conflict-title' },
    h('h2', { id: 'conflict-title' }, t('conflict')), h('p', { class: 'quiet' }, t('conflict-help')),
    h('div', { class: 'versus' },
      h('div', {}, h('h3', {}, t('conflict-yours')),
        h('dl', {}, [[t('happened'), made(entry)], ...shown(entry)].map(([label, value]) => [h('dt', {}, label), h('dd', {}, value)])),
        held,
        theirs.may?.includes('notes') && button(t('conflict-as-note'), () =>
          again({ kind: 'note', fields: { note: entry.fields.note ?? '' }, seen: undefined, title: titled('note', entry.target, {}) })),
        mayStill && button(t('conflict-still'), () => again({ seen: new Date(now()).toISOString() })),
        dropping(entry)),
      h('div', {}, h('h3', {}, t('conflict-theirs')),
        h('dl', {}, h('dt', {}, t('conflict-state')), h('dd', {}, t(`case-${theirs.state}`)),
          theirs.lead && [h('dt', {}, t('request-lead')), h('dd', {}, said(theirs.lead))]),
        lines(theirs.steps ?? []))));
}
