import type { RouteRecordRaw } from 'vue-router';

/** The rooms of Stock, each with an address of its own. */
export const stockRooms: RouteRecordRaw[] = [
  { path: '', name: 'stock', component: () => import('./CellarRoom.vue') },
  { path: 'a-regler', component: () => import('./ToMendRoom.vue') },
  { path: 'a-commander', component: () => import('./ReorderRoom.vue') },
  { path: 'pertes', component: () => import('./LossesRoom.vue') },
  {
    path: 'receptions/nouvelle',
    props: { kind: 'receipt' },
    component: () => import('./DeliveryForm.vue'),
  },
  { path: 'receptions/retour', props: { kind: 'return' }, component: () => import('./DeliveryForm.vue') },
  { path: 'receptions/:deliveryId?', props: true, component: () => import('./DeliveriesRoom.vue') },
  { path: 'inventaires', component: () => import('./CountsRoom.vue') },
  { path: 'inventaires/:countId', props: true, component: () => import('./CountRoom.vue') },
];
