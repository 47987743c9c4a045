/*
 * Shows the card of a case (a request, an appeal, a review) above the form of its task.
 *
 * The forms ask for it with an iframe of our own page, but the form library that Tasklist brings shows none that is not
 * an https address of another server, and a note instead. Here the note gives way to the page. The number of the case
 * stands in the name of the task.
 */
const NOTE = '.fjs-iframe-placeholder:not([data-youzhi-card])';
const NAMES = '[cam-tasklist-task], .task-details';
/* Where the card of a case is, by what its number looks like. */
const CARDS = [[/R\d{8}-\d+/, '/requests/'], [/\bA-\d+/, '/conduct/appeals/'], [/\bV-\d+/, '/conduct/reviews/']];

const caseOfTask = () => {
  const place = document.querySelector(NAMES);
  for (const [number, page] of place ? CARDS : []) {
    const found = place.textContent.match(number);
    if (found) {
      return {number: found[0], page: page};
    }
  }
  return null;
};

const show = note => {
  const task = caseOfTask();
  if (!task) {
    return;
  }
  note.dataset.youzhiCard = task.number;
  const frame = document.createElement('iframe');
  frame.className = 'fjs-iframe youzhi-card';
  frame.title = task.number;
  frame.height = 360;
  frame.style.width = '100%';
  frame.style.border = 'none';
  frame.src = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '')
      + task.page + encodeURIComponent(task.number) + '/card';
  note.querySelectorAll('p').forEach(text => { text.style.display = 'none'; });
  note.style.padding = '0';
  note.style.height = 'auto';
  note.appendChild(frame);
};

new MutationObserver(() => document.querySelectorAll(NOTE).forEach(show))
    .observe(document.body, {childList: true, subtree: true});

export default [];
