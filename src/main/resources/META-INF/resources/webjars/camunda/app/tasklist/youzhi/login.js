// Youzhi has one login for everything: after signing out, people come to that one and not to the web application's own.
const toTheLogin = () => {
  if (/^#\/login/.test(window.location.hash)) {
    window.location.replace('/login?out');
  }
};
window.addEventListener('hashchange', toTheLogin);
toTheLogin();
