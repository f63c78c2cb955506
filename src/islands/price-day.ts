/** Opens the price list that held on a chosen day; without a script the list of changes leads there as well. */
const form = document.querySelector<HTMLFormElement>('.price-day');

if (form) {
  const days = (form.dataset.days ?? '').split(' ');
  const input = form.querySelector('input');
  const status = form.querySelector('[role=status]');
  form.hidden = false;
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const day = days.find((change) => change <= (input?.value ?? ''));
    if (day) location.href = `/fees/prices/${day}/`;
    else if (status) status.textContent = form.dataset.early ?? '';
  });
}
