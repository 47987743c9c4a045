/* Settings of Cockpit; this file takes the place of the one in Camunda's web application. */
export default {
  customScripts: ['youzhi/login']
};
