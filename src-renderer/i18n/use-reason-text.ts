import { useI18n } from 'vue-i18n';

type Reason = { code: string; line: number | null; message: string };

/** Why a journal is set aside; the engine says it in French. */
export const useReasonText = (): ((reason: Reason) => string) => {
  const words = useI18n();
  return ({ code, line, message }) =>
    words.te(`problems.reading.${code}`)
      ? words.t(`problems.reading.${code}`, { line: line ?? '' })
      : message;
};
