// What is entered: a visit, a matter seen or told, an act on a request. What is typed is kept while it is typed.
import { action, h, head, instant, language, local, show, t } from './dom.js';
import { Full, drafts, entry as stored, keep, minted, photos as photosOf } from './store.js';
import { desk, reread, sync, tell } from './sync.js';
import { named } from './lists.js';
import { photoField } from './photos.js';
import * as time from './time.js';

/** What a form shows again: what was typed, what is wrong with it, and its photos. */
class Sheet {
  constructor(fields, errors, pictures) { Object.assign(this, { fields, errors, pictures }); }

  wrong(name) { return this.errors.find(error => error.field === name || name.startsWith('answers.') && error.field === 'answers')?.detail; }

  box(name, label, control, { optional, hint } = {}) {
    const error = this.wrong(name);
    control.id = name;
    if (error) control.setAttribute('aria-invalid', 'true');
    const described = [hint && `${name}-hint`, error && `${name}-error`].filter(Boolean).join(' ');
    if (described) control.setAttribute('aria-describedby', described);
    return h('div', { class: `field${error ? ' field--error' : ''}` },
      h('label', { for: name }, label, optional && [' ', h('span', { class: 'opt' }, t('optional'))]),
      hint && h('p', { class: 'hint', id: `${name}-hint` }, hint),
      error && h('p', { class: 'error', id: `${name}-error` }, error), control);
  }

  text(name, label, options = {}) {
    const { type = 'text', max = 200 } = options;
    return this.box(name, label, h('input', { name, type, maxlength: max, value: this.fields[name] ?? '',
      inputmode: type === 'number' ? 'numeric' : null }), options);
  }

  area(name, label, options = {}) {
    const control = h('textarea', { name, rows: options.rows ?? 3, maxlength: options.max ?? 1000 });
    control.value = this.fields[name] ?? '';
    return this.box(name, label, control, options);
  }

  select(name, label, choices, options = {}) {
    const control = h('select', { name, change: options.change },
      choices.map(([value, words]) => h('option', { value, selected: value === (this.fields[name] ?? '') }, words)));
    return this.box(name, label, control, options);
  }

  radios(name, label, choices, { optional, first } = {}) {
    const error = this.wrong(name), chosen = this.fields[name] ?? first;
    return h('fieldset', { class: `field${error ? ' field--error' : ''}` },
      h('legend', {}, label, optional && [' ', h('span', { class: 'opt' }, t('optional'))]),
      error && h('p', { class: 'error' }, error),
      h('div', { class: 'choices' }, choices.map(([value, words], index) => h('label', { class: 'choice' },
        h('input', { type: 'radio', id: index ? `${name}-${index}` : name, name, value, checked: value === chosen }),
        h('span', {}, words)))));
  }
}

const words = thing => language === 'en' ? thing.english : thing.chinese;

const asked = (sheet, question) => {
  const name = `answers.${question.id}`, optional = !question.is_required, label = words(question);
  if (question.kind === 'yes-no') return sheet.radios(name, label, [['yes', t('yes')], ['no', t('no')]], { optional });
  if (question.kind === 'choice') {
    return sheet.radios(name, label, question.choices.map((choice, index) => [`${index + 1}`, words(choice)]), { optional });
  }
  if (question.kind === 'number') return sheet.text(name, label, { optional, type: 'number', max: 9 });
  return sheet.area(name, label, { optional, rows: 2, max: 500 });
};

const kinds = {
  visit(sheet, target, redraw) {
    const forms = desk.pack?.forms ?? [], form = forms.find(other => other.code === sheet.fields.form);
    return [
      h('input', { type: 'hidden', name: 'household', value: target }),
      sheet.radios('outcome', t('visit-outcome'), ['met', 'declined', 'absent'].map(code => [code, t(`visit-${code}`)]), { first: 'met' }),
      sheet.radios('manner', t('visit-manner'), ['home', 'elsewhere', 'telephone'].map(code => [code, t(`visit-${code}`)]), { first: 'home' }),
      sheet.select('form', t('visit-form'), [['', t('visit-no-form')], ...forms.map(other => [other.code, words(other)])], { change: redraw }),
      form && h('section', { class: 'part' }, h('h2', {}, words(form)), form.questions.map(question => asked(sheet, question))),
      sheet.area('note', t('visit-note'), { optional: true }),
      sheet.area('request', t('visit-request'), { optional: true, hint: t('visit-request-hint'), rows: 2 }),
      sheet.area('relief', t('visit-relief'), { optional: true, rows: 2 }),
      sheet.area('hazard', t('visit-hazard'), { optional: true, rows: 2 }),
    ];
  },
  record(sheet, target, redraw) {
    const { places = [], categories = [] } = desk.pack ?? {};
    const category = categories.find(other => other.code === sheet.fields.category);
    return [
      sheet.area('body', t('record-body'), { rows: 4, max: 5000 }),
      places.length > 0 && sheet.select('place', t('record-place'), places.map(place => [place.id, place.name])),
      sheet.text('location', t('record-location'), { optional: true }),
      sheet.select('category', t('record-category'),
        [['', t('record-no-category')], ...categories.map(other => [other.code, other.name])], { optional: true, change: redraw }),
      category && category.questions.map(question => {
        const name = `answers.${question.id}`, optional = !question.is_required;
        return question.choices.length
          ? sheet.radios(name, question.words, question.choices.map(choice => [choice, choice]), { optional })
          : sheet.text(name, question.words, { optional, max: 500 });
      }),
      sheet.text('name', t('record-name'), { optional: true, max: 40 }),
      sheet.text('phone', t('record-phone'), { optional: true, type: 'tel', max: 20 }),
      desk.pack?.is_officer && sheet.radios('is_spot', t('record-spot'), [['', t('record-open')], ['1', t('record-mended')]], { first: '' }),
      desk.pack?.is_officer && sheet.area('note', t('record-result'), { optional: true, hint: t('record-result-hint') }),
    ];
  },
  contact: sheet => [sheet.area('note', t('act-contact-note'), { rows: 4 })],
  note: sheet => [sheet.area('note', t('act-note-note'), { rows: 4 })],
  solution: sheet => [
    sheet.radios('outcome', t('act-outcome'), ['solved', 'explained'].map(code => [code, t(`outcome-${code}`)]), { first: 'solved' }),
    sheet.area('note', t('act-solution-note'), { rows: 4, hint: t('act-solution-hint') }),
  ],
};
const pictured = new Set(['visit', 'record', 'spot', 'solution']);
const isRecord = kind => kind === 'record' || kind === 'spot';

function titled(kind, target, fields) {
  if (kind === 'visit') {
    const found = [...desk.pack?.households ?? [], ...desk.pack?.visits ?? []].find(other => other.household === target);
    return t('title-visit', { household: found ? named(found) : '' });
  }
  if (isRecord(kind)) return t('title-record', { words: (fields.body ?? '').slice(0, 24) });
  const request = desk.pack?.requests?.find(other => other.id === target);
  return t(`title-${kind}`, { title: request?.title ?? desk.entries.find(other => other.id === target)?.title ?? '' });
}

function collected(form) {
  const fields = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim()) fields[name] = value;
  }
  return fields;
}

/** The form of a kind, new or of an entry that is put right. */
export async function formView(kind, target, order) {
  const old = order ? await stored(order) : null;
  if (order && (!old || old.owner !== desk.owner.person || old.state === 'done')) { location.hash = '#outbox'; return; }
  const draftKey = `${desk.owner.person} ${order ?? kind} ${target ?? ''}`;
  const draft = await drafts.get(draftKey);
  const fields = draft?.fields ?? { ...old?.fields, is_spot: old?.kind === 'spot' ? '1' : undefined };
  const pictures = draft?.pictures ?? (old ? (await photosOf(old.id)).map(photo => photo.blob) : []);
  draw(new Sheet(fields, old?.errors ?? [], pictures), { kind, target, old, draftKey, isDraft: Boolean(draft) });
}

function draw(sheet, what) {
  const { kind, target, old, draftKey } = what;
  let timer;
  const note = h('div', { role: 'alert' });
  const hold = async () => {
    clearTimeout(timer);
    try { await drafts.set(draftKey, { fields: collected(form), pictures: sheet.pictures }); desk.isFull = false; }
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
  const back = old ? `#entry/${old.order}` : kind === 'visit' ? `#household/${target}` : target ? `#request/${target}` : '#';
  const form = h('form', { id: 'entry', class: 'form', input: later, submit, novalidate: true },
    kinds[kind === 'spot' ? 'record' : kind](sheet, target, redraw),
    old && h('div', {}, sheet.box('happened_at', t('happened'), h('input', {
      name: 'happened_at', type: 'datetime-local', value: sheet.fields.happened_at ?? local(old.happened ?? old.stamp.raw + (old.stamp.offset ?? 0)),
    }), { hint: t('happened-hint') })),
    pictured.has(kind) && photoField(t('photos'), t('photos-hint'), sheet.pictures, hold,
      sheet.errors.find(error => error.field === 'photos')?.detail));
  const others = sheet.errors.filter(error => !error.field);
  show(head(isRecord(kind) ? t('record') : titled(kind, target, {}), t(`form-${kind === 'spot' ? 'record' : kind}`), back), note,
    what.isDraft && h('p', { class: 'small quiet', role: 'status' }, t('draft-kept')),
    others.length > 0 && h('div', { class: 'errors' }, others.map(error => h('p', {}, error.detail))), form,
    action(h('p', {}, t('save-note')),
      h('button', { type: 'submit', form: 'entry', class: 'btn btn--main btn--wide' }, t('save'))));
}

async function save(sheet, { kind, target, old, draftKey }, typed) {
  // It may have gone up while it was open.
  if (old && ((await stored(old.order))?.state ?? 'done') === 'done') { location.hash = '#outbox'; return; }
  const { is_spot: spot, happened_at: told, ...fields } = typed;
  const actual = isRecord(kind) ? (spot ? 'spot' : 'record') : kind;
  if (actual === 'record') delete fields.note;
  const isAct = ['contact', 'note', 'solution'].includes(actual);
  const happened = old && told ? instant(told) : null;
  // To the minute it is what the phone said: then the phone's seconds stay.
  const isSame = happened !== null && old.happened && local(old.happened) === told;
  const entry = {
    ...(old ? { order: old.order } : {}), id: old?.id ?? minted(), owner: desk.owner.person, ownerName: desk.owner.name,
    kind: actual, target: isAct ? target : undefined, fields, stamp: old?.stamp ?? time.stamp(),
    happened: isSame ? old.happened : happened, photos: sheet.pictures.length, state: 'waiting', errors: [],
    title: titled(actual, target, fields),
    seen: isAct ? old?.seen ?? desk.pack?.now : undefined,
    // An act stands on what was entered for the same matter before it.
    after: old ? old.after : isAct ? desk.entries.findLast(other =>
      (other.target === target || other.id === target) && other.state !== 'done')?.id : undefined,
  };
  await keep(entry, sheet.pictures, draftKey);
  await reread();
  tell();
  location.hash = '#outbox';
  navigator.storage?.persist?.();
  sync();
}
