import type { Work } from '../plan/work.ts';
import type { AcsRequest, CpeAnswer } from '../session/session.ts';

/**
 * Several CPEs may stand behind one address (NAT, a bench whose cables are swapped). Where a message is known to be of a
 * session by nothing else, the device is asked for its serial number before anything else is said to it: whoever gives
 * another one gets nothing of this session (SPEC S-16). From a right answer on the chain of cwmp:IDs, which nobody else
 * has seen, says who speaks.
 */
export type SureWork = Work & {
  /** The next RPC would go to whoever speaks at the address. False: this device cannot be asked who it is. */
  doubt(): boolean;
};

type SureOptions = {
  /** As its Inform told it. */
  readonly serialNumber: string;
  /** Of its data model; null: not known, so there is no name to ask for. */
  readonly root: string | null;
  warn(words: string): void;
};

export function createSureWork(work: Work, { serialNumber, root, warn }: SureOptions): SureWork {
  let state: 'sure' | 'in doubt' | 'another' = 'sure';
  let question: AcsRequest | null = null;

  const isOfThis = (answer: CpeAnswer): boolean =>
    answer.type === 'GetParameterValuesResponse' &&
    answer.parameterList.some(({ value }) => value.trim() === serialNumber.trim());

  return {
    doubt() {
      if (root === null) return false;
      if (state === 'sure') state = 'in doubt';
      return true;
    },
    async next() {
      if (state === 'sure') return work.next();
      if (state === 'another' || root === null) return null;
      question = { type: 'GetParameterValues', parameterNames: [`${root}DeviceInfo.SerialNumber`] };
      return question;
    },
    sending: async (request) => request === question || work.sending(request),
    async answered(request, answer) {
      if (request !== question) return work.answered(request, answer);
      question = null;
      state = isOfThis(answer) ? 'sure' : 'another';
      if (state === 'another') {
        warn('Another device answered at the address of this one; the session ends, and nothing of it was sent there');
      }
    },
    async unwritten() {
      if (question === null) return work.unwritten();
      question = null;
    },
    over: (unanswered, why) => work.over(unanswered === question ? null : unanswered, why),
  };
}
