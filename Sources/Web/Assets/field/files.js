// One household, one request, one notice.
import { action, badge, day, facts, h, head, link, moment, part, queue, row, said, show, t } from './dom.js';
import { clock, due, named } from './lists.js';
import { desk } from './sync.js';

const kinds = { contact: 'act-contact', notes: 'act-note', solution: 'act-solution' };

/** What waits on this phone, each leading to where it stands. */
const entered = entries => h('ul', {}, entries.map(entry => h('li', {},
  link(entry.title, `#entry/${entry.order}`), ' ', badge('plain', t(`state-${entry.state}`)))));

export function householdView(id) {
  const found = [...desk.pack.households ?? [], ...desk.pack.visits ?? []].find(other => other.household === id);
  if (!found) return missing('#households');
  const own = desk.entries.filter(entry => entry.state !== 'done' && entry.fields?.household === id);
  return show(head(named(found), t('card-purpose'), '#households'), h('p', {}, due(found.due_on)),
    facts([[t('card-place'), found.place_name], [t('card-last'), found.last_on ? day(found.last_on) : t('card-never')],
      [t('card-need'), found.has_need ? t('card-need-kept') : null]]),
    own.length > 0 && part(t('request-own'), null, entered(own)),
    part(t('card-requests'), null, found.requests?.length ? queue(found.requests.map(request => row({
      title: request.title, clock: clock(request), meta: request.number,
      // One's own are along; the others are read with network.
      href: desk.pack.requests?.some(other => other.id === request.id) ? `#request/${request.id}` : `/requests/${request.id}`,
    }))) : h('p', { class: 'quiet' }, t('card-requests-none'))),
    h('p', { class: 'quiet' }, t('card-masked')),
    action(link(t('visit-enter'), `#visit/${id}`, { class: 'btn btn--main btn--wide' })));
}

/** Lines of the file, and what waits on this phone for it. */
export const lines = steps => h('ol', { class: 'line' }, steps.map(step => h('li', { class: 'done' },
  h('b', {}, t(known.has(step.kind) ? `step-${step.kind}` : 'step-other')),
  step.note && h('p', { class: 'said' }, step.note),
  h('span', { class: 'when' }, said(step.actor ?? ''), ' ', moment(step.happened_at)))));
const known = new Set(['opened', 'contacted', 'progressed', 'dispatched', 'handed-up', 'handed-down', 'escalated',
  'returned', 'urged', 'supervised', 'done', 'solved-on-the-spot', 'sent-back', 'closed', 'reopened', 'supplemented']);

export function requestView(id) {
  const request = desk.pack.requests?.find(other => other.id === id);
  if (!request) return missing('#requests');
  const own = desk.entries.filter(entry => entry.target === id && entry.state !== 'done');
  const acts = (request.may ?? []).filter(verb => kinds[verb]);
  return show(head(request.title, request.number, '#requests'), h('p', {}, clock(request)),
    h('p', { class: 'said' }, request.body),
    facts([[t('request-place'), said([request.place_name, request.location].filter(Boolean).join(' '))],
      [t('request-lead'), request.lead && said(request.lead)],
      [t('request-contact'), said([request.contact?.name, request.contact?.phone].filter(Boolean).join(' '))]]),
    own.length > 0 && part(t('request-own'), null, entered(own)),
    part(t('request-steps'), null, lines(request.steps ?? [])),
    acts.length > 0 && part(t('request-acts'), t('request-acts-note'), h('p', { class: 'row-btns' },
      acts.map(verb => link(t(kinds[verb]), `#act/${verb === 'notes' ? 'note' : verb}/${id}`, { class: 'btn' })))));
}

export function noticeView(id) {
  const notice = desk.pack.notices?.find(other => other.id === id);
  if (!notice) return missing('#notices');
  return show(head(notice.title, notice.number, '#notices'),
    facts([[t('notice-place'), notice.place_name], [t('notice-issuer'), notice.issuer && said(notice.issuer)],
      [t('notice-from'), moment(notice.published_at)], [t('notice-to'), notice.ends_at && moment(notice.ends_at)]]),
    h('div', { class: 'said field-words' }, notice.body ?? ''));
}

const missing = back => show(head(t('missing'), t('missing-text'), back));
