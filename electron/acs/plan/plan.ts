import { describeFault } from '#shared/cwmp/faults.ts';
import type { AcsRpcName, Fault, Response } from '#shared/cwmp/rpc.ts';
import type { OperationFailure, OperationProof } from '#shared/operation.ts';
import type { OperationResult } from '#shared/orders.ts';
import type { AcsRequest, CpeAnswer } from '../session/session.ts';

/** How a plan ended. */
export type PlanResult =
  | { readonly type: 'proved'; readonly proof: OperationProof; readonly result?: OperationResult }
  /** The CPE accepted; the proof comes with a later Inform or TransferComplete. */
  | { readonly type: 'awaiting-proof' }
  /** What was looked for shows that the device has the lost RPC; its end is still to come. */
  | { readonly type: 'accepted' }
  | { readonly type: 'failed'; readonly failure: OperationFailure }
  /** What was looked for shows that the lost RPC never took effect: it may be sent anew. */
  | { readonly type: 'disproved'; readonly why: string }
  /** Nothing can be said; a person has to look. */
  | { readonly type: 'undecided' };

/** What an operation does on the wire: it yields the next RPC and gets the CPE's answer. */
export type Plan = AsyncGenerator<AcsRequest, PlanResult, CpeAnswer>;

/** The words of a fault as an operation keeps them. */
export function failedBy(fault: Fault): PlanResult {
  const [first] = fault.parameters;
  const said = first?.text || fault.text || fault.faultString;
  const { words } = describeFault(first?.code ?? fault.code, first?.parameterName, said);
  const more = fault.parameters.length > 1 ? `; and ${fault.parameters.length - 1} more parameters` : '';
  const failure: OperationFailure = { code: String(first?.code ?? fault.code), words: `${words}${more}` };
  return {
    type: 'failed',
    failure: first === undefined ? failure : { ...failure, parameter: first.parameterName },
  };
}

/** The answer as that of the RPC that was asked; null for a fault. The session machine lets nothing else through. */
export function answerTo<K extends AcsRpcName>(type: K, answer: CpeAnswer): Response<K> | null {
  return answer.type === `${type}Response` ? (answer as Response<K>) : null;
}

/** What a plan writes down before it changes the device, so that a loss can be judged by it later. */
export type Notebook = { keep(note: unknown): Promise<void> };

/** A plan that needs no RPC to know how it ends. */
// biome-ignore lint/correctness/useYield: nothing has to be asked
export async function* settled(result: PlanResult): Plan {
  return result;
}
