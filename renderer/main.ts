import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { i18n } from './i18n/index.ts';
import { reportErrors } from './report.ts';
import { createAppRouter } from './router/router.ts';
import { start } from './startup.ts';
import './ui/fonts.css';
import './ui/tokens.css';
import './ui/base.css';
import './ui/control.css';

const app = createApp(App);
app.use(createPinia());
app.use(i18n);
reportErrors(app);
app.use(createAppRouter());
app.mount('#app');
void start();
