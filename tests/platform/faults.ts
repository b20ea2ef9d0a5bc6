import type { RequestHandler } from 'express';
import { befall, type Mishap, type Service, type Storm } from './mishaps.ts';

export type { Service } from './mishaps.ts';

/** Makes the platform's services fail, so that a tool's patience can be tested. */
export interface Faults {
  /** The next `count` calls answer `status`; of one service, or of any. */
  failNext(count: number, status: number, service?: Service): void;
  /** Share of the calls, 0 to 1, that answer 503. */
  failRate: number;
  /** Calls of these services meet with all that can happen to calls; null: none do. */
  storm: Storm | null;
  /** Each call waits this long first. */
  latencyMs: number;
  /** The next `count` calls break the connection without an answer. */
  dropNext(count: number, service?: Service): void;
  /** Back to normal. */
  reset(): void;
}

interface PlannedFault {
  remaining: number;
  readonly service: Service | null;
  readonly status: number | 'drop';
}

export interface FaultInjector extends Faults {
  /** Middleware that lets the planned faults happen. */
  guard(service: Service): RequestHandler;
}

export function createFaults(random: () => number): FaultInjector {
  let planned: PlannedFault[] = [];
  const plan = (remaining: number, status: number | 'drop', service?: Service): void => {
    planned.push({ remaining, status, service: service ?? null });
  };
  const take = (service: Service): number | 'drop' | null => {
    planned = planned.filter((fault) => fault.remaining > 0);
    const fault = planned.find(({ service: target }) => target === null || target === service);
    if (fault) {
      fault.remaining -= 1;
      return fault.status;
    }
    return faults.failRate > 0 && random() < faults.failRate ? 503 : null;
  };
  let hangs = 0;
  const mishapOf = (service: Service): Mishap | null => {
    const { storm } = faults;
    if (storm === null || !storm.services.includes(service) || random() >= storm.rate) return null;
    const mishap = storm.mishaps[Math.floor(random() * storm.mishaps.length)] ?? null;
    if (mishap !== 'hang') return mishap;
    hangs += 1;
    return hangs > storm.mostHangs ? 'drop' : 'hang';
  };
  const faults: FaultInjector = {
    failRate: 0,
    storm: null,
    latencyMs: 0,
    failNext: (count, status, service) => plan(count, status, service),
    dropNext: (count, service) => plan(count, 'drop', service),
    reset() {
      planned = [];
      faults.failRate = 0;
      faults.storm = null;
      hangs = 0;
      faults.latencyMs = 0;
    },
    guard: (service) => (request, response, next) => {
      const outcome = take(service);
      const act = (): void => {
        const mishap = outcome === null ? mishapOf(service) : null;
        if (mishap !== null) befall(mishap, { request, response, next });
        else if (outcome === null) next();
        else if (outcome === 'drop') request.socket.destroy();
        else response.status(outcome).json({ error: 'fault_injected' });
      };
      if (faults.latencyMs > 0) setTimeout(act, faults.latencyMs);
      else act();
    },
  };
  return faults;
}
