/* Settings of Welcome; this file takes the place of the one in Camunda's web application, and runs no custom scripts. */
// Youzhi has one login for everything: after signing out, people come to that one and not to the web application's own.
const toTheLogin = () => {
  if (/^#!?\/login/.test(window.location.hash)) {
    window.location.replace('/login?out');
  }
};
window.addEventListener('hashchange', toTheLogin);
toTheLogin();

export default {};
