'use strict';
// Keeps the desk on the phone. What it keeps is said by the few words before it, and named by their digest: another
// version is kept beside the old one, and takes over when the desk lets it, or when no desk is open.
const kept = `yuanba-field-${shell.version}`, choice = 'yuanba-field-choice';

addEventListener('install', event => {
  event.waitUntil((async () => {
    const cache = await caches.open(kept);
    // All of it or nothing: half a version never answers.
    await cache.addAll([...Object.values(shell.pages), ...shell.kept].map(
      url => new Request(url, { cache: 'reload', credentials: 'same-origin' })));
  })());
});

addEventListener('activate', event => {
  event.waitUntil((async () => {
    for (const name of await caches.keys()) {
      if (name.startsWith('yuanba-field-') && name !== kept && name !== choice) await caches.delete(name);
    }
    await clients.claim();
  })());
});

addEventListener('message', event => { if (event.data === 'take over') skipWaiting(); });

async function page() {
  const chosen = await (await (await caches.open(choice)).match('/field/choice'))?.text();
  const cache = await caches.open(kept);
  const found = await cache.match(shell.pages[chosen] ?? Object.values(shell.pages)[0]);
  return found ?? fetch('/field');
}

addEventListener('fetch', event => {
  const url = new URL(event.request.url);
  if (event.request.method !== 'GET' || url.origin !== location.origin) return;
  if (event.request.mode === 'navigate' && url.pathname === '/field') event.respondWith(page());
  else if (shell.kept.includes(url.pathname)) {
    event.respondWith(caches.match(event.request, { cacheName: kept }).then(found => found ?? fetch(event.request)));
  }
});
