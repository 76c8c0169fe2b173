import type { Environment } from './environment.ts';
import { StartupProblem } from './startup-problem.ts';

/** Why the address of HOST and PORT can't be listened on, as a problem a person can mend; other errors as they are. */
export function listeningProblem(error: unknown, { host, port }: Environment): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  const values = { host, port: String(port), other: String(port < 65_535 ? port + 1 : 3000) };
  switch (code) {
    case 'EADDRINUSE':
      return new StartupProblem('port-taken', values, { cause: error });
    case 'EACCES':
      return new StartupProblem('port-forbidden', values, { cause: error });
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new StartupProblem('host-unknown', values, { cause: error });
    default:
      return error;
  }
}
