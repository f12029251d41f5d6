import { useSyncExternalStore } from 'react';
import type { DeploymentMode } from '@app/contracts';

/** What the server last said of its training clock; the browser's own clock is never asked what day it is. */
export interface TrainingTime {
  /** What the clock showed, in milliseconds since the epoch. */
  readonly shown: number;
  readonly rate: number;
  readonly zone: string;
  /** When it was heard, by the stopwatch of the page. */
  readonly heardAt: number;
}

/** The header of every answer of a training deployment (`TRAINING_HEADER` of the contracts, whose schemas stay out of the bundle). */
const HEADER = 'liandu-training';

let heard: TrainingTime | null = null;
const listeners = new Set<() => void>();

/** Takes the training time from an answer of the server; an answer of production says nothing. */
export function hearTraining(headers: Headers): void {
  const read = readTraining(headers.get(HEADER), performance.now());
  if (read === null) return;
  heard = read;
  for (const listener of listeners) listener();
}

/** Reads the header; `null` when it is absent or says nothing. */
export function readTraining(header: string | null, heardAt: number): TrainingTime | null {
  const [time = '', ...parts] = (header ?? '').split(';').map((part) => part.trim());
  const values = new Map(parts.map((part) => [part.slice(0, part.indexOf('=')), part.slice(part.indexOf('=') + 1)]));
  const shown = Date.parse(time);
  if (Number.isNaN(shown)) return null;
  return { shown, rate: Number(values.get('rate') ?? 1), zone: values.get('zone') ?? 'UTC', heardAt };
}

/** What the training clock shows by now. @param now - of the stopwatch of the page */
export function shownAt({ shown, rate, heardAt }: TrainingTime, now: number): Date {
  return new Date(shown + (now - heardAt) * rate);
}

/** The present instant, as forms suggest it: that of the training clock where there is one. */
export function presentInstant(): string {
  return (heard === null ? new Date() : shownAt(heard, performance.now())).toISOString();
}

/** What the server last said of its training clock; `null` in production. */
export function useTrainingTime(): TrainingTime | null {
  return useSyncExternalStore(subscribe, () => heard);
}

/** Whether the deployment works on real cases or serves training. */
export function useDeployment(): DeploymentMode {
  return useTrainingTime() === null ? 'production' : 'training';
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
