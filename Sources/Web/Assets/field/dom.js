// Words, numbers and the few shapes that everything is drawn with; markup is made, never parsed.
const holder = document.getElementById('texts');
const texts = JSON.parse(holder.dataset.texts);
export const limits = JSON.parse(holder.dataset.limits);
export const language = document.documentElement.lang;

export const t = (name, values = {}) =>
  (texts[name] ?? name).replace(/\{(\w+)\}/g, (_, key) => values[key] ?? '');
/** One, or several: English says them differently. */
export const count = (name, number, values = {}) =>
  t(number === 1 ? `${name}-one` : name, { count: number, ...values });

/** An element; attributes that are functions listen, `null` and `false` are left out. */
export function h(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (typeof value === 'function') element.addEventListener(name, value);
    else element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children.flat(Infinity).filter(child => child !== null && child !== undefined && child !== false));
  return element;
}

export const icon = name => h('span', { class: `i i-${name}`, 'aria-hidden': 'true' });
export const button = (words, press, { main = false, bare = false, small = false, wide = false } = {}) =>
  h('button', {
    type: 'button', click: press,
    class: ['btn', main && 'btn--main', bare && 'btn--bare', small && 'btn--small', wide && 'btn--wide']
      .filter(Boolean).join(' '),
  }, words);
export const link = (words, href, attributes = {}) => h('a', { href, ...attributes }, words);
export const said = words => h('span', { class: 'said' }, words);
export const part = (title, note, ...children) => h('section', { class: 'part' },
  h('div', { class: 'part-h' }, h('h2', {}, title), note && h('span', { class: 'quiet small' }, note)), children);
export const empty = (title, text) => h('div', { class: 'empty' }, h('p', {}, h('b', {}, title)), h('p', {}, text));
export const badge = (kind, words) => h('span', { class: `clock clock--${kind}` }, words);
export const facts = pairs => h('dl', { class: 'facts' }, pairs.filter(([, value]) => value).map(([label, value]) =>
  [h('dt', {}, label), h('dd', {}, value)]));

/** A row of a list, which leads on as a whole. */
export const row = ({ title, href, clock, place, meta }) => h('li', { class: 'q' },
  (clock || place) && h('div', { class: 'q-top' }, clock, place && h('span', { class: 'quiet said' }, place)),
  h('a', { class: 'q-title said', href }, title), meta && h('p', { class: 'q-meta' }, meta));
export const queue = rows => h('ol', { class: 'queue' }, rows);

export const head = (title, purpose, back) => [
  back && h('p', { class: 'crumb' }, link(t('back'), back)),
  h('div', { class: 'head' }, h('h1', { tabindex: '-1' }, title), purpose && h('p', {}, purpose)),
];
/** Nothing is thrown away by one press: it asks once more, in its place. */
export function twice(words, question, yes, no, act) {
  const box = h('span', {}), first = button(words, () => {
    box.replaceChildren(h('span', {}, question, ' '), button(yes, act),
      button(no, () => { box.replaceChildren(first); first.focus(); }, { bare: true }));
    box.querySelector('button').focus();
  }, { bare: true });
  box.append(first);
  return box;
}
export const action = (...children) => h('div', { class: 'act' }, children);

const zone = 'Asia/Shanghai', locale = language === 'en' ? 'en-GB' : 'zh-CN';
const dated = new Intl.DateTimeFormat(locale, { timeZone: zone, month: 'long', day: 'numeric' });
const timed = new Intl.DateTimeFormat(locale, {
  timeZone: zone, month: 'long', day: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false,
});
export const day = text => dated.format(new Date(`${text}T00:00:00+08:00`));
export const moment = at => timed.format(new Date(at));
/** The county's day at an instant: 2026-11-21. */
export const dayOf = at => new Date(at + 8 * 3600e3).toISOString().slice(0, 10);
/** As a field of day and time has it, in China; and back. */
export const local = at => new Date(at + 8 * 3600e3).toISOString().slice(0, 16);
export const instant = text => Date.parse(`${text}:00+08:00`);
export const days = (from, to) => Math.round((Date.parse(to) - Date.parse(from)) / 86400e3);

/** Shows a view, and says so to those who listen instead of looking. */
export function show(...children) {
  const main = document.getElementById('main');
  main.replaceChildren(...children.flat(Infinity).filter(Boolean));
  const title = main.querySelector('h1');
  document.title = `${title?.textContent ?? ''} · ${t('title')}`;
  return main;
}
