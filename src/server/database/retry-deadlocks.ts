import { errorCode } from './error-code.ts';

/** How often an act is begun anew when the database ended it, because another waited for it and it for the other. */
const mostTries = 3;

/** Runs `act`, again from the start where the database ended its transaction to resolve a deadlock. */
export async function retryDeadlocks<T>(act: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries++) {
    try {
      return await act();
    } catch (error) {
      if (tries === mostTries || !isDeadlock(error)) throw error;
    }
  }
}

function isDeadlock(error: unknown): boolean {
  return errorCode(error) === '40P01';
}
