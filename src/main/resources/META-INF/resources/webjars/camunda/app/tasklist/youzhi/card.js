/*
 * Shows the card of a case (a request, an appeal, a review, a payroll, a unit's measures) above the form of its task.
 *
 * The forms ask for it with an iframe of our own page, but the form library that Tasklist brings shows none that is not
 * an https address of another server, and a note instead. Here the note gives way to the page. The number of the case
 * stands in the name of the task; where a number alone does not say which page, the task carries it as "card".
 */
const NOTE = '.fjs-iframe-placeholder:not([data-youzhi-card])';
const NAMES = '[cam-tasklist-task], .task-details';
/* Where the card of a case is, by what its number looks like. */
const CARDS = [[/R\d{8}-\d+/, '/requests/'], [/\bA-\d+/, '/conduct/appeals/'], [/\bV-\d+/, '/conduct/reviews/'],
  [/\bPAY-\d+/, '/payrolls/']];

const base = name => document.querySelector('base').getAttribute(name);

const pageOfNumber = name => {
  for (const [number, page] of CARDS) {
    const found = name.match(number);
    if (found) {
      return page + encodeURIComponent(found[0]) + '/card';
    }
  }
  return null;
};

const pageOfTask = async () => {
  const task = /[?&]task=([\w-]+)/.exec(window.location.hash);
  const answer = task && await fetch(base('engine-api') + 'engine/default/task/' + task[1]
      + '/form-variables?variableNames=card', {headers: {Accept: 'application/json'}});
  const card = answer && answer.ok ? (await answer.json()).card : null;
  return card && /^\/[^/\\]/.test(card.value) ? card.value : null;
};

const show = async note => {
  const place = document.querySelector(NAMES);
  if (!place) {
    return;
  }
  note.dataset.youzhiCard = 'asked';
  const page = pageOfNumber(place.textContent) || await pageOfTask();
  if (!page) {
    return;
  }
  const frame = document.createElement('iframe');
  frame.className = 'fjs-iframe youzhi-card';
  frame.title = page.split('/').slice(-2)[0];
  frame.height = 360;
  frame.style.width = '100%';
  frame.style.border = 'none';
  frame.src = base('app-root').replace(/\/camunda$/, '') + page;
  note.querySelectorAll('p').forEach(text => { text.style.display = 'none'; });
  note.style.padding = '0';
  note.style.height = 'auto';
  note.appendChild(frame);
};

new MutationObserver(() => document.querySelectorAll(NOTE).forEach(show))
    .observe(document.body, {childList: true, subtree: true});

export default [];
