import { join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { addressWithoutSecrets, projectRoot, readEnvironment } from './environment.ts';
import { StartupProblem } from './startup-problem.ts';

describe('the environment', () => {
  test('has a default for all that may be left out; an empty variable is left out', () => {
    const defaults = {
      port: 3000,
      host: '127.0.0.1',
      dataDir: join(projectRoot, 'data'),
      databaseUrl: undefined,
      databaseReadUrl: undefined,
      publicUrl: undefined,
      smtpUrl: undefined,
      s3Url: undefined,
      logLevel: 'warn',
    };
    expect(readEnvironment({})).toEqual(defaults);
    expect(readEnvironment({ PORT: '', DATA_DIR: ' ', DATABASE_URL: '' })).toEqual(defaults);
  });

  test('is read as it is meant', () => {
    const read = readEnvironment({
      PORT: '8080',
      DATA_DIR: 'leads',
      DATABASE_URL: 'postgresql://winnow@/winnow?host=/run/postgresql',
      PUBLIC_URL: 'https://leads.example.com/',
    });
    expect(read).toMatchObject({
      port: 8080,
      dataDir: resolve('leads'),
      databaseUrl: 'postgresql://winnow@/winnow?host=/run/postgresql',
      publicUrl: 'https://leads.example.com',
    });
  });

  test.each([
    [{ PORT: '-1' }, 'PORT'],
    [{ PORT: '3000 ; rm' }, 'PORT'],
    [{ HOST: 'http://localhost' }, 'HOST'],
    [{ DATABASE_URL: 'localhost:5432' }, 'DATABASE_URL'],
    [{ DATABASE_READ_URL: 'postgresql://replica/winnow' }, 'DATABASE_READ_URL'],
    [{ SMTP_URL: 'mail.example.com' }, 'SMTP_URL'],
  ])('refuses %o, and names the variable but not its value', (variables, name) => {
    const problem = problemOf(() => readEnvironment({ ...variables, LANG: 'nb_NO.UTF-8' }));
    expect(problem.code).toBe('invalid-environment');
    expect(problem.sentence('nb')).toContain(`Miljøvariabelen ${name} kan ikke brukes: det ventes`);
    for (const value of Object.values(variables)) {
      expect(problem.sentence('nb')).not.toContain(value);
    }
  });

  test('gives addresses away only without user, password and query', () => {
    const address = addressWithoutSecrets(
      'postgresql://me:secret@db.example.com:5433/winnow?password=secret',
    );
    expect(address).toBe('postgresql://db.example.com:5433/winnow');
  });
});

function problemOf(act: () => unknown): StartupProblem {
  try {
    act();
  } catch (error) {
    if (error instanceof StartupProblem) {
      return error;
    }
  }
  throw new Error('It was not refused.');
}
