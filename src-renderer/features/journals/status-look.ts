import { CalendarX2, Check, CircleDashed, CircleSlash, Copy, Replace, TriangleAlert } from '@lucide/vue';
import type { Component } from 'vue';
import type { JournalStatus } from '../../../src-preload/contract';

export type StatusLook = { tone: 'plain' | 'ok' | 'warn' | 'info'; icon: Component };

/** Each status has a word, a tone and a drawing: colour is never alone. */
export const lookOf = (status: JournalStatus): StatusLook => {
  switch (status) {
    case 'imported':
      return { tone: 'ok', icon: Check };
    case 'duplicate':
      return { tone: 'plain', icon: Copy };
    case 'replaced':
      return { tone: 'info', icon: Replace };
    case 'quarantined':
      return { tone: 'warn', icon: TriangleAlert };
    case 'empty':
      return { tone: 'plain', icon: CalendarX2 };
    case 'removed':
    case 'refused':
      return { tone: 'plain', icon: CircleSlash };
    case 'incomplete':
      return { tone: 'warn', icon: CircleDashed };
  }
};
