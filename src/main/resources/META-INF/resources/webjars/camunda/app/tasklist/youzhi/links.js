/* A link in a form opens beside it: whoever looks something up does not lose what they have typed. */
document.addEventListener('click', event => {
  const link = event.target.closest && event.target.closest('.fjs-form a[href^="/"]');
  if (link) {
    link.target = '_blank';
    link.rel = 'noopener';
  }
}, true);

export default [];
