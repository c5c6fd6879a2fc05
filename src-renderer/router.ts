import { createRouter, createWebHashHistory } from 'vue-router';
import { stockRooms } from './features/stock/routes';

export const router = createRouter({
  history: createWebHashHistory(),
  routes: [
    { path: '/', name: 'home', component: () => import('./features/home/HomeView.vue') },
    { path: '/boissons', name: 'drinks', component: () => import('./features/drinks/DrinksView.vue') },
    {
      path: '/boissons/importer',
      name: 'library-import',
      component: () => import('./features/library-import/LibraryImportView.vue'),
    },
    {
      path: '/boissons/doublons',
      name: 'duplicates',
      component: () => import('./features/library-care/DuplicatesView.vue'),
    },
    {
      path: '/boissons/archives',
      name: 'archived',
      component: () => import('./features/library-care/ArchivedView.vue'),
    },
    {
      path: '/boissons/:drinkId',
      name: 'sheet',
      props: true,
      component: () => import('./features/sheet/SheetView.vue'),
    },
    {
      path: '/stock',
      component: () => import('./features/stock/StockView.vue'),
      children: stockRooms,
    },
    { path: '/ventes', name: 'sales', component: () => import('./features/sales/SalesView.vue') },
    {
      path: '/synchroniser',
      name: 'matching',
      component: () => import('./features/matching/MatchingView.vue'),
    },
    {
      path: '/synchroniser/libelles',
      name: 'aliases',
      component: () => import('./features/matching/AliasesView.vue'),
    },
    { path: '/journaux', name: 'journals', component: () => import('./features/journals/JournalsView.vue') },
    {
      path: '/journaux/formats',
      name: 'formats',
      component: () => import('./features/mapping/FormatsView.vue'),
    },
    {
      path: '/journaux/colonnes/:journalId',
      name: 'mapping',
      props: true,
      component: () => import('./features/mapping/MappingView.vue'),
    },
    { path: '/rapports', name: 'reports', component: () => import('./features/reports/ReportsView.vue') },
    {
      path: '/connexion',
      name: 'connection',
      component: () => import('./features/connection/ConnectionView.vue'),
    },
    {
      path: '/reglages/journal-des-actes',
      name: 'audit',
      component: () => import('./features/audit/AuditView.vue'),
    },
    {
      path: '/reglages/sauvegardes',
      name: 'backups',
      component: () => import('./features/backups/BackupsView.vue'),
    },
    { path: '/reglages', name: 'settings', component: () => import('./features/settings/SettingsView.vue') },
    { path: '/:anything(.*)*', redirect: '/' },
  ],
});
