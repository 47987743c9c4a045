/* Settings of Tasklist; this file takes the place of the one in Camunda's web application. */
export default {
  customScripts: ['youzhi/card', 'youzhi/links', 'youzhi/login']
};
