// The queue works without this file. It adds the keyboard, the ready sentence and the count of ticked people.
(() => {
  const cards = [...document.querySelectorAll('[data-proposal]')];
  if (cards.length === 0) return;

  const current = () => document.activeElement?.closest('[data-proposal]');

  const move = step => {
    const index = cards.indexOf(current());
    const next = cards[index < 0 ? 0 : Math.min(cards.length - 1, Math.max(0, index + step))];
    next.focus({ preventScroll: true });
    next.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' });
  };

  const open = key => {
    const details = current()?.querySelector(`details[data-key="${key}"]`);
    if (!details) return;
    details.open = true;
    (details.querySelector('input:checked') ?? details.querySelector('input')).focus();
  };

  const keys = {
    j: () => move(1),
    k: () => move(-1),
    v: () => current()?.querySelector('button[data-key="v"]').click(),
    n: () => open('n'),
    p: () => open('p'),
    x: () => current()?.querySelector('input[name="ids"][type="checkbox"]').click(),
    '?': () => {
      const help = document.getElementById('raccourcis');
      help.open = !help.open;
    },
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape') {
      const details = document.activeElement?.closest('details[open]');
      if (details) {
        details.open = false;
        details.closest('[data-proposal]')?.focus();
      }
      return;
    }
    if (event.target.matches('textarea, select, input:not([type="checkbox"], [type="radio"])')) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  // The ready sentence of a reason, until the counsellor writes their own.
  document.addEventListener('change', event => {
    const sentence = event.target.dataset?.sentence;
    if (sentence === undefined) return;
    const area = event.target.closest('.act').querySelector('textarea');
    if (area.value === '' || area.value === area.dataset.ready) area.value = sentence;
    area.dataset.ready = sentence;
  });

  const bar = document.getElementById('selection');
  const count = bar.querySelector('[data-selection-count]');
  const ticked = () => document.querySelectorAll('input[name="ids"][type="checkbox"]:checked').length;
  const showBar = () => {
    const n = ticked();
    bar.hidden = n === 0;
    count.textContent = n < 2 ? `${n} personne cochée` : `${n} personnes cochées`;
  };
  document.addEventListener('change', showBar);
  showBar();

  // Without ::details-content the opening's details would stay folded beside the list.
  if (!CSS.supports('selector(::details-content)') && matchMedia('(width > 960px)').matches)
    for (const details of document.querySelectorAll('.opening-fold')) details.open = true;

  // After an act the address names the next card: the keyboard goes on from there.
  const aimed = location.hash.startsWith('#p-') && document.getElementById(location.hash.slice(1));
  if (aimed) aimed.focus({ preventScroll: false });
})();
