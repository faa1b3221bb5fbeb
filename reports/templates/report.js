// SPDX-License-Identifier: Apache-2.0
// Filters the findings and unfolds their reasoning. The page is whole without it.
(() => {
  'use strict';
  const form = document.getElementById('filter');
  const reasons = document.querySelectorAll('details.reasoning');

  addEventListener('beforeprint', () => reasons.forEach((one) => { one.open = true; }));
  if (!form) return;

  const findings = document.querySelectorAll('.finding');
  const shown = document.getElementById('shown');
  const chosen = (name) =>
    new Set([...form.querySelectorAll(`input[name=${name}]:checked`)].map((box) => box.value));

  const filter = () => {
    const verdicts = chosen('verdict');
    const severities = chosen('severity');
    let count = 0;
    findings.forEach((finding) => {
      finding.hidden = !verdicts.has(finding.dataset.verdict) ||
                       !severities.has(finding.dataset.severity);
      if (!finding.hidden) count += 1;
    });
    shown.textContent = `${count} of ${findings.length} shown`;
  };

  // A link from the text must not lead to a finding that the filter hides.
  const reveal = () => {
    const target = location.hash && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target || !target.hidden) return;
    form.reset();
    filter();
    target.scrollIntoView();
  };

  const unfold = document.getElementById('unfold');
  unfold.addEventListener('click', () => {
    const open = unfold.getAttribute('aria-pressed') !== 'true';
    unfold.setAttribute('aria-pressed', String(open));
    reasons.forEach((one) => { one.open = open; });
  });

  form.addEventListener('change', filter);
  addEventListener('hashchange', reveal);
  form.hidden = false;
  filter();
  reveal();
})();
