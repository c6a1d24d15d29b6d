// What is entered: a visit, a matter seen or told, an act on a request. What is typed is kept while it is typed.
import { action, h, head, instant, local, show, t } from './dom.js';
import { Full, Gone, drafts, entry as stored, keep, minted, photos as photosOf } from './store.js';
import { desk, reread, sync, tell } from './sync.js';
import { Sheet, collected, isRecord, kinds, pictured, titled } from './fields.js';
import { tooLate } from './later.js';
import { photoField } from './photos.js';
import * as time from './time.js';

/** The form of a kind, new or of an entry that is put right. */
export async function formView(kind, target, order) {
  const old = order ? await stored(order) : null;
  // What may have arrived is put right beside it, not in its place.
  if (old?.sent && old.state === 'waiting') { location.hash = `#later/${order}`; return; }
  if (order && (!old || old.owner !== desk.owner.person || old.state === 'done')) { location.hash = '#outbox'; return; }
  const draftKey = `${desk.owner.person} ${order ?? kind} ${target ?? ''}`;
  const draft = await drafts.get(draftKey);
  const fields = draft?.fields ?? { ...old?.fields, is_spot: old?.kind === 'spot' ? '1' : undefined };
  const kept = old ? (await photosOf(old.id)).map(photo => photo.blob) : [];
  draw(new Sheet(fields, old?.errors ?? [], draft?.pictures ?? kept),
    { kind, target, old, draftKey, isDraft: Boolean(draft), pictures: kept.map(photo => photo.size) });
}

/** Draws a form; `what` may bring words, a way back, and `made`, by which another view changes what is kept. */
export function draw(sheet, what) {
  const { kind, target, old, draftKey } = what;
  let timer;
  const note = h('div', { role: 'alert' });
  const hold = async () => {
    clearTimeout(timer);
    try { await drafts.set(draftKey, { ...what.more, fields: collected(form), pictures: sheet.pictures }); desk.isFull = false; }
    catch (error) { if (!(error instanceof Full)) throw error; desk.isFull = true; tell(); }
  };
  const later = () => { clearTimeout(timer); timer = setTimeout(hold, 250); };
  const redraw = () => {
    sheet.fields = collected(form);
    const at = document.activeElement?.id;
    hold();
    draw(sheet, what);
    document.getElementById(at)?.focus();
  };
  const submit = async event => {
    event.preventDefault();
    clearTimeout(timer);
    if (form.dataset.sent) return;
    form.dataset.sent = '1';
    try { await save(sheet, what, collected(form)); } catch (error) {
      delete form.dataset.sent;
      if (!(error instanceof Full)) throw error;
      // It stays on the screen: nothing that was typed goes while there is no room for it.
      note.replaceChildren(h('div', { class: 'errors' }, h('h2', {}, t('full')), h('p', {}, t('full-help'))));
      note.scrollIntoView();
    }
  };
  const back = what.back ?? (old ? `#entry/${old.order}` : kind === 'visit' ? `#household/${target}` : target ? `#request/${target}` : '#');
  const form = h('form', { id: 'entry', class: 'form', input: later, submit, novalidate: true },
    kinds[kind === 'spot' ? 'record' : kind](sheet, target, redraw),
    old && h('div', {}, sheet.box('happened_at', t('happened'), h('input', {
      name: 'happened_at', type: 'datetime-local', value: sheet.fields.happened_at ?? local(old.happened ?? old.stamp.raw + (old.stamp.offset ?? 0)),
    }), { hint: t('happened-hint') })),
    pictured.has(kind) && photoField(t('photos'), t('photos-hint'), sheet.pictures, hold,
      sheet.errors.find(error => error.field === 'photos')?.detail));
  const others = sheet.errors.filter(error => !error.field);
  show(head(what.title ?? (isRecord(kind) ? t('record') : titled(kind, target, {})),
    what.purpose ?? t(`form-${kind === 'spot' ? 'record' : kind}`), back), note, what.above,
    what.isDraft && h('p', { class: 'small quiet', role: 'status' }, t('draft-kept')),
    others.length > 0 && h('div', { class: 'errors' }, others.map(error => h('p', {}, error.detail))), form, what.below,
    action(h('p', {}, t('save-note')),
      h('button', { type: 'submit', form: 'entry', class: 'btn btn--main btn--wide' }, t('save'))));
}

async function save(sheet, what, typed) {
  const { kind, target, old, draftKey, made = entry => entry } = what;
  const { is_spot: spot, happened_at: told, ...fields } = typed;
  const actual = isRecord(kind) ? (spot ? 'spot' : 'record') : kind;
  if (actual === 'record') delete fields.note;
  const isAct = ['contact', 'note', 'solution'].includes(actual);
  const happened = old && told ? instant(told) : null;
  // To the minute it is what the phone said: then the phone's seconds stay.
  const isSame = happened !== null && old.happened && local(old.happened) === told;
  const entry = made({
    ...(old ? { order: old.order } : {}), id: old?.id ?? minted(), owner: desk.owner.person, ownerName: desk.owner.name,
    kind: actual, target: isAct ? target : undefined, fields, stamp: old?.stamp ?? time.stamp(),
    happened: isSame ? old.happened : happened, photos: sheet.pictures.length, state: 'waiting', errors: [],
    title: titled(actual, target, fields),
    seen: isAct ? old?.seen ?? desk.pack?.now : undefined,
    // An act stands on what was entered for the same matter before it.
    after: old ? old.after : isAct ? desk.entries.findLast(other =>
      (other.target === target || other.id === target) && other.state !== 'done')?.id : undefined,
  });
  try { await keep(entry, sheet.pictures, draftKey); } catch (error) {
    if (!(error instanceof Gone)) throw error;
    // It went up while it was open: what was typed goes on as what puts it right.
    await tooLate(old, typed, sheet.pictures, what.pictures ?? []);
    await drafts.drop(draftKey);
    return;
  }
  await what.saved?.();
  await reread();
  tell();
  location.hash = '#outbox';
  navigator.storage?.persist?.();
  sync();
}
