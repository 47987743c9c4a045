/*
 * Shows the card of a request above the form of its task.
 *
 * The forms ask for it with an iframe of our own page, but the form library that Tasklist brings shows none that is not
 * an https address of another server, and a note instead. Here the note gives way to the page. The number of the request
 * stands in the name of the task.
 */
const NOTE = '.fjs-iframe-placeholder:not([data-youzhi-card])';
const NAMES = '[cam-tasklist-task], .task-details';
const NUMBER = /R\d{8}-\d+/;

const numberOfTask = () => {
  const place = document.querySelector(NAMES);
  const found = place && place.textContent.match(NUMBER);
  return found && found[0];
};

const show = note => {
  const number = numberOfTask();
  if (!number) {
    return;
  }
  note.dataset.youzhiCard = number;
  const frame = document.createElement('iframe');
  frame.className = 'fjs-iframe youzhi-card';
  frame.title = number;
  frame.height = 360;
  frame.style.width = '100%';
  frame.style.border = 'none';
  frame.src = document.querySelector('base').getAttribute('app-root').replace(/\/camunda$/, '')
      + '/requests/' + encodeURIComponent(number) + '/card';
  note.querySelectorAll('p').forEach(text => { text.style.display = 'none'; });
  note.style.padding = '0';
  note.style.height = 'auto';
  note.appendChild(frame);
};

new MutationObserver(() => document.querySelectorAll(NOTE).forEach(show))
    .observe(document.body, {childList: true, subtree: true});

export default [];
