import { ref } from 'vue';
import type { Done, Problem, Reply } from '../../../src-preload/contract';
import { useProblemText } from '../../i18n/use-problem-text';
import { useToastsStore } from '../../stores/toasts';

/** Says what was done, with its undo, or what went wrong; `onProblem` may take the problem for itself. */
export const useActing = () => {
  const toasts = useToastsStore();
  const problemText = useProblemText();
  const isBusy = ref(false);

  const act = async <T extends Done>(
    question: Promise<Reply<T>>,
    sentence: string,
    onProblem: (problem: Problem) => boolean = () => false,
  ): Promise<T | null> => {
    isBusy.value = true;
    const reply = await question;
    isBusy.value = false;
    if (reply.ok) {
      toasts.tell(sentence, reply.value.act.id);
      return reply.value;
    }
    if (!onProblem(reply.error)) toasts.tellProblem(problemText(reply.error));
    return null;
  };

  return { isBusy, act };
};
