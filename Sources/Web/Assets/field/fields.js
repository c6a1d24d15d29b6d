// What each kind of entry asks, and how it is called.
import { dayOf, h, language, t } from './dom.js';
import { desk } from './sync.js';
import { named } from './lists.js';
import { now } from './time.js';

/** What a form shows again: what was typed, what is wrong with it, and its photos. */
export class Sheet {
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

  radios(name, label, choices, { optional, first, change } = {}) {
    const error = this.wrong(name), chosen = this.fields[name] ?? first;
    return h('fieldset', { class: `field${error ? ' field--error' : ''}` },
      h('legend', {}, label, optional && [' ', h('span', { class: 'opt' }, t('optional'))]),
      error && h('p', { class: 'error' }, error),
      h('div', { class: 'choices' }, choices.map(([value, words], index) => h('label', { class: 'choice' },
        h('input', { type: 'radio', id: index ? `${name}-${index}` : name, name, value, checked: value === chosen, change }),
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

export const kinds = {
  visit(sheet, target, redraw) {
    const forms = desk.pack?.forms ?? [], form = forms.find(other => other.code === sheet.fields.form);
    return [
      h('input', { type: 'hidden', name: 'household', value: target }),
      sheet.fields.corrects && h('input', { type: 'hidden', name: 'corrects', value: sheet.fields.corrects }),
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
    const { places = [], categories = [], groups = [] } = desk.pack ?? {};
    if (sheet.fields.group) sheet.fields.said_on ??= dayOf(now());
    const category = categories.find(other => other.code === sheet.fields.category);
    return [
      sheet.area('body', t('record-body'), { rows: 4, max: 4000 }),
      groups.length > 0 && sheet.select('group', t('record-group'),
        [['', t('record-no-group')], ...groups.map(group => [group.id, group.name])],
        { optional: true, change: redraw, hint: sheet.fields.group ? t('record-group-hint') : null }),
      sheet.fields.group && sheet.text('said_on', t('record-said'), { type: 'date' }),
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
      sheet.text('name', t('record-name'), { optional: true, max: 40, hint: sheet.fields.group ? t('record-name-hint') : null }),
      sheet.text('phone', t('record-phone'), { optional: true, type: 'tel', max: 20 }),
      desk.pack?.is_officer && sheet.radios('is_spot', t('record-spot'), [['', t('record-open')], ['1', t('record-mended')]],
        { first: '', change: redraw }),
      sheet.fields.is_spot && sheet.area('note', t('record-result'), { hint: t('record-result-hint') }),
    ];
  },
  contact: sheet => [sheet.area('note', t('act-contact-note'), { rows: 4 })],
  note: sheet => [sheet.area('note', t('act-note-note'), { rows: 4 })],
  solution: sheet => [
    sheet.radios('outcome', t('act-outcome'), ['solved', 'explained'].map(code => [code, t(`outcome-${code}`)]), { first: 'solved' }),
    sheet.area('note', t('act-solution-note'), { rows: 4, hint: t('act-solution-hint') }),
  ],
};
export const pictured = new Set(['visit', 'record', 'spot', 'note', 'solution']);
export const isRecord = kind => kind === 'record' || kind === 'spot';

export function titled(kind, target, fields) {
  if (kind === 'visit') {
    const found = [...desk.pack?.households ?? [], ...desk.pack?.visits ?? []].find(other => other.household === target);
    return t('title-visit', { household: found ? named(found) : '' });
  }
  if (isRecord(kind)) return t('title-record', { words: (fields.body ?? '').slice(0, 24) });
  const request = desk.pack?.requests?.find(other => other.id === target);
  return t(`title-${kind}`, { title: request?.title ?? desk.entries.find(other => other.id === target)?.title ?? '' });
}

export function collected(form) {
  const fields = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value === 'string' && value.trim()) fields[name] = value;
  }
  return fields;
}
