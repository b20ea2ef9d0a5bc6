import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { LaunchView } from '../../src/ui/session-block.ts';

const LaunchContext = createContext<LaunchView | null>(null);
export const LaunchProvider = LaunchContext.Provider;

/** The launch that this page answers. */
export function useLaunch(): LaunchView {
  const launch = useContext(LaunchContext);
  if (launch === null) throw new Error('useLaunch stands outside a LaunchProvider');
  return launch;
}
