import { addDays } from '../../domain/kernel/business-day.ts';
import { instantOf } from './calendar.ts';
import type { MadeNight } from './nights.ts';

/** A file as it reached the receiver. `receivedAt` is UTC, ISO 8601. */
export type Delivery = { fileName: string; bytes: Uint8Array; receivedAt: string };

const NIGHTS_SINCE_CUT = 5;
const LINE_FEED = 10;

/** The upload stopped in the middle of a line. */
const cutShort = (bytes: Uint8Array): Uint8Array => {
  const middle = bytes.length - Math.trunc(bytes.length / 3);
  return bytes.slice(0, bytes.indexOf(LINE_FEED, middle) + 20);
};

/** Each night in the morning after it; one was cut before it came whole, the last one came twice. */
export const deliveriesOf = (nights: readonly MadeNight[], timeZone: string): Delivery[] => {
  const arrival = ({ day, fileName, bytes }: MadeNight, time: string): Delivery => ({
    fileName,
    bytes,
    receivedAt: instantOf(`${addDays(day, 1)}T${time}`, timeZone),
  });
  return nights.flatMap((night, index) => {
    const left = nights.length - 1 - index;
    if (left === 0) return [arrival(night, '04:12'), arrival(night, '04:14')];
    if (left !== NIGHTS_SINCE_CUT) return [arrival(night, '04:12')];
    const cut = { ...arrival(night, '04:12'), bytes: cutShort(night.bytes) };
    return [cut, arrival(night, '09:40')];
  });
};
