import { defineStore } from 'pinia';
import { ref } from 'vue';
import type { Problem } from '../../src-preload/contract';
import { ask } from '../bridge';

export type Toast = { id: number; text: string; tone: 'done' | 'problem'; actId: string | null };

export const TOAST_MS = 10_000;

export const useToastsStore = defineStore('toasts', () => {
  const toasts = ref<Toast[]>([]);
  let last = 0;

  const add = (toast: Omit<Toast, 'id'>): void => {
    last += 1;
    toasts.value = [...toasts.value.slice(-2), { ...toast, id: last }];
  };
  const dismiss = (id: number): void => {
    toasts.value = toasts.value.filter((toast) => toast.id !== id);
  };

  /** With an act, the toast offers to take it back. */
  const tell = (text: string, actId: string | null = null): void => add({ text, actId, tone: 'done' });
  const tellProblem = (text: string): void => add({ text, actId: null, tone: 'problem' });

  const undo = async (actId: string): Promise<Problem | null> => {
    const reply = await ask('act:undo', { actId });
    toasts.value = toasts.value.filter((toast) => toast.actId !== actId);
    return reply.ok ? null : reply.error;
  };

  return { toasts, tell, tellProblem, dismiss, undo };
});
