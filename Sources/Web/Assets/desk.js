// The desk by keyboard: j and k move through the list, Enter opens, / searches. The list stays where it was left.
'use strict';
(() => {
  const links = () => [...document.querySelectorAll('.board .q-title')];
  const isTyping = element => element.matches?.('input, textarea, select, [contenteditable]') ?? false;

  function move(step) {
    const rows = links();
    if (!rows.length) return;
    const focused = rows.indexOf(document.activeElement);
    const current = rows.findIndex(row => row.closest('li').hasAttribute('aria-current'));
    const from = focused >= 0 ? focused : current >= 0 ? current : step > 0 ? -1 : rows.length;
    const next = rows[Math.min(rows.length - 1, Math.max(0, from + step))];
    next.focus();
    next.closest('li').scrollIntoView({ block: 'nearest' });
  }

  addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || isTyping(event.target)) return;
    if (event.key === 'j') move(1);
    else if (event.key === 'k') move(-1);
    else if (event.key === '/') document.querySelector('.seek input:not([type=hidden])')?.focus();
    else return;
    event.preventDefault();
  });

  if (matchMedia('(min-width: 960px)').matches) {
    for (const fold of document.querySelectorAll('[data-open-wide]')) fold.open = true;
  }

  const key = `yuanba.scroll.${location.pathname}`;
  document.querySelector('.board')?.addEventListener('click', () => {
    try { sessionStorage.setItem(key, String(scrollY)); } catch { /* forbidden */ }
  });
  try {
    const kept = sessionStorage.getItem(key);
    sessionStorage.removeItem(key);
    if (kept !== null && !location.hash) scrollTo(0, Number(kept));
  } catch { /* forbidden */ }
})();
