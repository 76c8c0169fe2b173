/** Settings of our own cluster, written to winnow.conf at each start; postgresql.conf comes after it and wins. */
const settings = {
  // Only our own processes connect, over a socket in a private folder, or on Windows over loopback.
  max_connections: '100',
  password_encryption: 'scram-sha-256',
  // The password is 256 random bits: stretching it would only cost time at each connection.
  scram_iterations: '1',
  // Sized for a machine shared with other things; a page cache does the rest.
  shared_buffers: '256MB',
  work_mem: '16MB',
  maintenance_work_mem: '256MB',
  effective_cache_size: '1GB',
  random_page_cost: '1.1',
  // Compilation of queries costs more than it gains on lists and single records.
  jit: 'off',
  // What is acknowledged survives a power cut.
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  wal_compression: 'on',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  min_wal_size: '80MB',
  checkpoint_timeout: '15min',
  checkpoint_completion_target: '0.9',
  log_checkpoints: 'off',
  log_timezone: 'UTC',
  timezone: 'UTC',
  datestyle: 'iso, ymd',
  default_text_search_config: 'pg_catalog.simple',
  lc_messages: 'C',
} as const;

/** A throwaway cluster of a test run need not survive a power cut. */
const hasty = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const;

/** The text of winnow.conf. */
export function settingsFile({ durable }: { durable: boolean }): string {
  const lines = Object.entries(durable ? settings : { ...settings, ...hasty }).map(
    ([name, value]) => `${name} = '${value}'`,
  );
  return `# Written by Winnow at each start. Put your own settings into postgresql.conf, which wins over these.\n${lines.join('\n')}\n`;
}

export const postgresqlConf = `include 'winnow.conf'

# Settings below win over those of winnow.conf; Winnow does not touch this file again.
`;

/** Nobody logs in as the superuser; the app's role only with its password. */
export const hbaConf = `# Winnow's own processes only.
local  all  winnow                scram-sha-256
host   all  winnow  127.0.0.1/32  scram-sha-256
`;
