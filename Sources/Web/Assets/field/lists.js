// What a day holds: whom to visit, what to do, what is posted, who lives where.
import { action, badge, count, day, dayOf, days, empty, h, head, link, moment, queue, row, show, t } from './dom.js';
import { desk } from './sync.js';
import { now } from './time.js';

const today = () => dayOf(now());

/** Whether and since when a visit is due; computed here, for days pass without network too. */
export function due(on) {
  if (!on) return badge('plain', t('due-none'));
  const left = days(today(), on);
  if (left < 0) return badge('late', count('due-late', -left));
  if (left === 0) return badge('soon', t('due-today'));
  return badge(left <= 7 ? 'soon' : 'plain', left <= 7 ? count('due-in', left) : t('due-on', { day: day(on) }));
}

/** How long a request has, by its instant. */
export function clock(request) {
  if (request.state === 'done') return badge('done', t('request-done'));
  if (!request.due_at) return badge('plain', t('clock-none'));
  const at = Date.parse(request.due_at), hours = Math.floor(Math.abs(at - now()) / 3600e3);
  if (at < now()) return badge('late', hours < 24 ? count('clock-late-hours', hours) : count('clock-late-days', Math.floor(hours / 24)));
  return hours < 24 ? badge('soon', count('clock-hours', hours)) : badge('plain', count('clock-days', Math.floor(hours / 24)));
}

export const named = household =>
  household.head ? t('household', { code: household.code, head: household.head }) : t('household-number', { code: household.code });
const done = id => desk.entries.some(entry =>
  entry.kind === 'visit' && entry.state !== 'done' && entry.fields?.household === id);
/** What is known of a household before its card is opened. */
const known = household => [
  household.requests?.length && count('open-requests', household.requests.length), household.has_need && t('has-need'),
].filter(Boolean).join(t('comma'));

const visitRow = household => row({
  title: named(household), href: `#household/${household.household}`, clock: due(household.due_on),
  place: household.place_name, meta: done(household.household) ? t('visit-entered') : known(household) || null,
});
const record = () => action(link(t('record'), '#record', { class: 'btn btn--main btn--wide' }));

export function visitsView() {
  const homes = new Map((desk.pack.households ?? []).map(home => [home.household, home]));
  const rows = (desk.pack.visits ?? []).map(visit => ({ ...visit, requests: homes.get(visit.household)?.requests }));
  show(head(t('visits'), rows.length ? count('visits-purpose', rows.length) : null),
    rows.length ? queue(rows.map(visitRow)) : empty(t('visits-none'), t('visits-none-more')), record());
}

export function requestsView() {
  const rows = desk.pack.requests ?? [];
  show(head(t('requests'), t('requests-purpose')),
    rows.length ? queue(rows.map(request => row({
      title: request.title, href: `#request/${request.id}`, clock: clock(request), place: request.place_name,
      meta: request.lead,
    }))) : empty(t('requests-none'), t('requests-none-text')), record());
}

export function noticesView() {
  const rows = desk.pack.notices ?? [];
  show(head(t('notices'), t('notices-purpose')),
    rows.length ? queue(rows.map(notice => row({
      title: notice.title, href: `#notice/${notice.id}`, place: notice.place_name,
      meta: notice.ends_at ? t('notice-until', { moment: moment(notice.ends_at) }) : notice.number,
    }))) : empty(t('notices-none'), t('notices-none-text')));
}

const rows_max = 60;

export function householdsView() {
  const all = desk.pack.households ?? [], list = h('div', {}), note = h('p', { class: 'small quiet', role: 'status' });
  const draw = words => {
    const wanted = words.trim().toLowerCase();
    const found = all.filter(household =>
      `${household.code} ${household.head} ${household.place_name}`.toLowerCase().includes(wanted));
    note.textContent = found.length > rows_max ? t('households-more', { count: found.length, shown: rows_max })
      : count('households-found', found.length);
    list.replaceChildren(found.length ? queue(found.slice(0, rows_max).map(visitRow))
      : empty(t('households-none'), t('households-none-text')));
  };
  show(head(t('households'), t('households-purpose')),
    h('div', { class: 'field' }, h('label', { for: 'q' }, t('households-search')),
      h('input', { id: 'q', type: 'search', autocomplete: 'off', input: event => draw(event.target.value) })), note, list);
  draw('');
}
