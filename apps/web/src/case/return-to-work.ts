import { useNavigate } from '@tanstack/react-router';

/** Id of the heading over the open tasks of a case. */
export const WORK_HEADING = 'work-title';

/** Brings a person who has sent something back to what is open; the link's task is done with and leaves the address. */
export function useReturnToWork(): () => void {
  const navigate = useNavigate();
  return () => {
    void navigate({ to: '.', search: withoutTask, replace: true, resetScroll: false });
    const heading = document.getElementById(WORK_HEADING);
    heading?.scrollIntoView({ block: 'start' });
    heading?.focus({ preventScroll: true });
  };
}

type Search = Readonly<Record<string, unknown>>;

function withoutTask(search: Search): Search {
  return Object.fromEntries(Object.entries(search).filter(([name]) => name !== 'task' && name !== 'tab'));
}
