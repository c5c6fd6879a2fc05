import { defineStore } from 'pinia';
import { shallowRef } from 'vue';
import type { SalesLinesQuestion, SalesQuestion } from '../../src-preload/contract';
import { ask } from '../bridge';
import { useAnswer } from './use-answer';
import { useFollowed } from './use-followed';

const UNASKED = { code: 'WINDOW.NOT_ASKED', message: '' };

/** What the screen of sales asked last, kept in step with what comes in. */
export const useSalesStore = defineStore('sales', () => {
  const question = shallowRef<SalesQuestion | null>(null);
  const linesQuestion = shallowRef<SalesLinesQuestion | null>(null);

  const figures = useAnswer(() =>
    question.value === null
      ? Promise.resolve({ ok: false as const, error: UNASKED })
      : ask('sales:figures', question.value),
  );
  const lines = useAnswer(() =>
    linesQuestion.value === null
      ? Promise.resolve({ ok: false as const, error: UNASKED })
      : ask('sales:lines', linesQuestion.value),
  );

  const refetch = async (): Promise<void> => {
    await Promise.all([
      question.value === null ? null : figures.refetch(),
      linesQuestion.value === null ? null : lines.refetch(),
    ]);
  };
  const follow = useFollowed(['nights', 'sheets', 'items', 'journals'], refetch);

  /** Lines are asked for as well where the screen shows tickets. What is held already is not asked for again. */
  const show = (asked: SalesQuestion, linesAsked: SalesLinesQuestion | null): void => {
    const isSame =
      JSON.stringify([asked, linesAsked]) === JSON.stringify([question.value, linesQuestion.value]);
    if (isSame) return;
    question.value = asked;
    if (JSON.stringify(linesAsked) !== JSON.stringify(linesQuestion.value)) lines.value.value = null;
    linesQuestion.value = linesAsked;
    void refetch();
  };

  return {
    figures: figures.value,
    problem: figures.problem,
    isLoading: figures.isLoading,
    follow,
    lines: lines.value,
    linesProblem: lines.problem,
    show,
    /** Writes what is shown where a person chooses; the reply is null when the dialog was closed. */
    save: () =>
      question.value === null
        ? Promise.resolve({ ok: true as const, value: null })
        : ask('sales:save', question.value),
    refetch,
  };
});
