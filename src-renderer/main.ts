import '@fontsource-variable/inter';
import '@fontsource-variable/jetbrains-mono';
import './styles/tokens.css';
import './styles/base.css';
import './styles/pieces.css';
import { createPinia } from 'pinia';
import { createApp } from 'vue';
import App from './App.vue';
import { i18n } from './i18n';
import { router } from './router';
import { warmScreens } from './shell/warm-screens';

createApp(App).use(createPinia()).use(i18n).use(router).mount('#app');
void router.isReady().then(() => warmScreens(router));
