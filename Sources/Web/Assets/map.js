// Draws what the list beneath it says: boundaries, and a point for each thing. Tiles only where the county has named some.
'use strict';
(() => {
  if (!window.L) return;
  const token = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

  async function draw(box) {
    const reply = await fetch(box.dataset.geojson, { headers: { Accept: 'application/geo+json, application/json' } });
    if (!reply.ok) return;
    const places = await reply.json();
    box.hidden = false;
    const map = L.map(box, { scrollWheelZoom: false, attributionControl: Boolean(box.dataset.tiles) });
    if (box.dataset.tiles) L.tileLayer(box.dataset.tiles, { maxZoom: 18, attribution: box.dataset.attribution ?? '' }).addTo(map);
    const layer = L.geoJSON(places, {
      style: feature => {
        if (feature.geometry.type === 'Point') return {};
        const { open = 0, late = 0 } = feature.properties;
        return {
          color: token(late ? '--red' : '--edge'), weight: late ? 2.5 : 1.5,
          fillColor: token(late ? '--red' : '--bar'), fillOpacity: open ? 0.06 + 0.24 * Math.min(open / 20, 1) : 0.04,
        };
      },
      pointToLayer: (feature, at) => L.circleMarker(at, {
        radius: feature.properties.late ? 10 : 8, weight: 2, color: token('--sheet'), fillOpacity: 1,
        fillColor: token(feature.properties.late ? '--red' : '--indigo'),
      }),
      onEachFeature: label,
    }).addTo(map);
    const bounds = layer.getBounds();
    if (bounds.isValid()) map.fitBounds(bounds, { padding: [16, 16], maxZoom: 16 }); else box.hidden = true;
    connect(layer);
  }

  // The name, as text and never as markup, leading to where the list leads.
  function label(feature, layer) {
    const { id, name } = feature.properties;
    if (!name) return;
    const line = document.querySelector(`[data-feature="${CSS.escape(String(id ?? ''))}"] a`);
    const node = document.createElement(line ? 'a' : 'span');
    node.textContent = name;
    if (line) node.href = line.href;
    layer.bindPopup(node);
    if (feature.properties.open) {
      const count = document.createElement('span');
      count.textContent = `${name} ${feature.properties.open}`;
      layer.bindTooltip(count, { permanent: true, direction: 'center', className: 'map-name' });
    }
  }

  // A row of the list that has the focus opens its point.
  function connect(layer) {
    layer.eachLayer(one => {
      const id = one.feature?.properties.id;
      if (id === undefined) return;
      const row = document.querySelector(`[data-feature="${CSS.escape(String(id))}"]`);
      row?.addEventListener('mouseenter', () => one.openPopup());
      row?.addEventListener('focusin', () => one.openPopup());
    });
  }

  for (const box of document.querySelectorAll('[data-map]')) draw(box).catch(() => { box.hidden = true; });
})();
