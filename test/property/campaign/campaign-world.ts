import { type CampaignEvent, type CampaignState, isOver, moveCampaign } from '#shared/campaign/campaign-state.ts';
import {
  type CampaignDeviceEvent,
  type CampaignDeviceState,
  IN_FLIGHT,
  moveCampaignDevice,
} from '#shared/campaign/device-state.ts';
import { isOpen } from '#shared/campaign/maintenance-window.ts';
import { type CampaignStep, nextStep, type Tally } from '#shared/campaign/next-step.ts';
import { type CampaignPlan, isAboveLimit, waveSizes } from '#shared/campaign/plan.ts';
import { type Instant, OperationId } from '#shared/ids.ts';
import type { OperationState } from '#shared/operation.ts';

/**
 * A campaign, its devices and a clock, all in memory: the rules of shared/campaign driven as the server drives them,
 * one step at a time, so that a crash between two steps is a driver that simply stops there.
 */

export type WorldDevice = {
  readonly wave: number;
  state: CampaignDeviceState;
  isUp: boolean;
  isForgiven: boolean;
};
/** A device began to load: what the properties look at. */
type Begun = { readonly device: number; readonly attempt: number };

export type WorldPlan = Pick<
  CampaignPlan,
  'canary' | 'waves' | 'failureLimit' | 'window' | 'atOnce' | 'pauseMinutes'
> & {
  readonly deadline: number | null;
};

const START = Date.parse('2026-11-25T09:00:00Z');
export const WANTED = '3.2.0';
const OLD = '3.1.4';
const VERSION_PATIENCE_MS = 20 * 60_000;
/** A driver that does more without waiting goes round in circles. */
const STEPS_MOST = 500;

export class CampaignWorld {
  readonly plan: WorldPlan;
  readonly devices: readonly WorldDevice[];
  readonly begun: Begun[] = [];
  readonly broken: string[] = [];
  state: CampaignState = { state: 'running', wave: 0, observingUntil: null };
  now = START;
  /** A process is there that drives it. */
  isDriven = true;
  /** What persons had sent again: it is beside the bound, whatever the campaign does. */
  outOfDoubt = 0;
  #operations = 0;

  constructor(plan: WorldPlan, count: number) {
    this.plan = plan;
    this.devices = waveSizes(plan, count).flatMap((size, wave) =>
      Array.from({ length: size }, (): WorldDevice => {
        return { wave, state: { state: 'waiting', attempt: 1 }, isUp: true, isForgiven: false };
      }),
    );
  }

  get at(): Instant {
    return new Date(this.now).toISOString() as Instant;
  }

  get inFlight(): WorldDevice[] {
    return this.devices.filter(({ state }) => (IN_FLIGHT as readonly string[]).includes(state.state));
  }

  tally(): Tally {
    const current = 'wave' in this.state ? this.state.wave : -1;
    const waves = Math.max(...this.devices.map(({ wave }) => wave)) + 1;
    const mine = this.devices.filter(({ state }) => state.state === 'queued' && state.notAfter !== null);
    return {
      waves: Array.from({ length: waves }, (_, wave) => {
        const counted = (name: string): number =>
          this.devices.filter((one) => one.wave === wave && one.state.state === name && !one.isForgiven).length;
        return {
          waiting: counted('waiting'),
          upgraded: counted('upgraded'),
          failed: counted('failed'),
          unclear: counted('unclear'),
        };
      }),
      ready: this.devices.filter((one) => one.wave <= current && one.isUp && one.state.state === 'waiting').length,
      queued: mine.length,
      stale: mine.filter((one) => this.#isStale(one)).length,
      inFlight: this.inFlight.length,
      undecided: this.devices.filter(({ state }) => state.state === 'unclear').length,
    };
  }

  /** Does what is due, at most `most` steps: fewer than are due is a driver that was killed. */
  drive(most = STEPS_MOST): CampaignStep | null {
    for (let steps = 0; steps < most; steps += 1) {
      const step = nextStep(this.plan, this.state, this.tally(), this.now);
      if (step.step === 'wait') return step;
      this.#take(step);
    }
    if (most === STEPS_MOST) this.broken.push('the driver goes round in circles');
    return null;
  }

  move(event: CampaignEvent): void {
    const next = moveCampaign(this.state, event);
    if (next === null) return;
    this.state = next;
    if (event.type === 'resumed') for (const device of this.devices) this.#forgive(device);
    if (event.type === 'cancelled') {
      this.#takeBack(() => true);
      for (const device of this.devices) this.tell(device, { type: 'left-out', at: this.at, words: 'cancelled' });
    }
    if (event.type === 'paused') this.#takeBack(() => true);
  }

  retryFailed(): void {
    if (!this.devices.some(({ state }) => state.state === 'failed')) return;
    this.move({ type: 'retried' });
    if (isOver(this.state)) return;
    for (const device of this.devices) this.tell(device, { type: 'retried' });
  }

  tell(device: WorldDevice, event: CampaignDeviceEvent): void {
    const moved = moveCampaignDevice(device.state, event);
    if (moved === null) return;
    device.state = moved;
    device.isForgiven = false;
  }

  /** The device comes: the ACS gives it what is queued for it, as long as that may begin (electron/acs/plan/work.ts). */
  session(device: WorldDevice): void {
    const { state } = device;
    if (state.state !== 'queued') return;
    const byPerson = state.notAfter === null;
    if (state.notAfter !== null && this.now >= Date.parse(state.notAfter)) return;
    const { window, atOnce } = this.plan;
    if (!byPerson) {
      if (window !== null && !isOpen(window, this.now)) this.broken.push('begun outside the window');
      if (this.state.state !== 'running') this.broken.push(`begun while ${this.state.state}`);
      else if (device.wave > this.state.wave) this.broken.push('begun before its wave');
      if (this.plan.deadline !== null && this.now >= this.plan.deadline) this.broken.push('begun after the deadline');
    }
    if (this.inFlight.length > atOnce + this.outOfDoubt) this.broken.push('more at once than may be');
    this.begun.push({ device: this.devices.indexOf(device), attempt: state.attempt });
    this.follow(device, { state: 'accepted', at: this.at });
  }

  follow(device: WorldDevice, to: OperationState): void {
    const { state } = device;
    if (!('operation' in state) || state.operation === null) return;
    this.tell(device, { type: 'operation', operation: state.operation, to, at: this.at, notAfter: null });
  }

  /** What the inventory knows that the device runs. */
  tellVersion(device: WorldDevice, running: string = OLD): void {
    const patienceMs = VERSION_PATIENCE_MS;
    this.tell(device, { type: 'told-version', running, wanted: WANTED, at: this.at, patienceMs });
  }

  /** Failures above the limit that nobody has looked at, while the campaign goes on. */
  isHeedless(): boolean {
    const { state, plan } = this;
    if (state.state !== 'running' || (plan.deadline !== null && this.now >= plan.deadline)) return false;
    return this.tally()
      .waves.slice(0, state.wave + 1)
      .some((wave) => isAboveLimit(plan.failureLimit, wave));
  }

  #take(step: Exclude<CampaignStep, { step: 'wait' }>): void {
    switch (step.step) {
      case 'take-back':
        this.#takeBack((device) => step.which === 'all' || this.#isStale(device));
        return;
      case 'offer':
        this.#offer(step);
        return;
      case 'give-up':
        for (const device of this.devices) this.tell(device, { type: 'deadline', at: this.at });
        return;
      case 'pause':
        this.move({ type: 'paused', at: this.at, why: step.why });
        return;
      case 'observe':
        this.move({ type: 'observing', until: new Date(step.until).toISOString() as Instant });
        return;
      case 'advance':
        this.move({ type: 'advanced' });
        return;
      case 'end':
        this.move({ type: 'ended', at: this.at });
        return;
      default:
        step satisfies never;
    }
  }

  #offer({ most, notAfter }: Extract<CampaignStep, { step: 'offer' }>): void {
    const { state } = this;
    if (state.state !== 'running') return;
    const ready = this.devices.filter((one) => one.state.state === 'waiting' && one.isUp && one.wave <= state.wave);
    for (const device of ready.slice(0, most)) {
      this.#operations += 1;
      const operation = OperationId.parse(`operation ${this.#operations}`);
      this.tell(device, {
        type: 'offered',
        operation,
        at: this.at,
        notAfter: new Date(notAfter).toISOString() as Instant,
      });
    }
  }

  #takeBack(which: (device: WorldDevice) => boolean): void {
    for (const device of this.devices) {
      if (device.state.state !== 'queued' || device.state.notAfter === null || !which(device)) continue;
      this.tell(device, { type: 'taken-back' });
    }
  }

  #isStale({ state, isUp }: WorldDevice): boolean {
    if (state.state !== 'queued' || state.notAfter === null) return false;
    return !isUp || this.now >= Date.parse(state.notAfter);
  }

  #forgive(device: WorldDevice): void {
    if (device.state.state === 'failed' || device.state.state === 'unclear') device.isForgiven = true;
  }
}
