// Turns the pages of a notice board on a television; after the last one it begins again with what is new.
'use strict';
(() => {
  const board = document.querySelector('[data-board-next]');
  if (!board) return;
  const wait_ms = Math.max(5, Number(board.dataset.boardSeconds) || 20) * 1000;
  const turn = () => {
    // A network that is away for a while must not leave an error page on the wall.
    if (navigator.onLine === false) { setTimeout(turn, wait_ms); return; }
    fetch(board.dataset.boardNext, { cache: 'no-store' })
      .then(answer => { if (answer.ok) location.replace(board.dataset.boardNext); else setTimeout(turn, wait_ms); })
      .catch(() => setTimeout(turn, wait_ms));
  };
  setTimeout(turn, wait_ms);
})();
