import { Badge, Button } from '@mantine/core';
import { IconDeviceDesktop, IconDeviceMobile } from '@tabler/icons-react';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { authClient } from '../auth/auth-client.ts';
import { Card } from '../design/card.tsx';
import { ProblemAlert } from '../design/problem-alert.tsx';
import { showProblemToast, showToast } from '../design/toast.tsx';
import { useFormat } from '../i18n/use-format.ts';
import { describeDevice } from './describe-device.ts';
import classes from './settings-frame.module.css';
import { SettingsFrame } from './settings-frame.tsx';

interface Session {
  token: string;
  userAgent: string;
  address: string;
  startedAt: Date;
  usedAt: Date;
  isThisOne: boolean;
}

const sessionsQuery = queryOptions({
  queryKey: ['sessions'],
  queryFn: async (): Promise<Session[]> => {
    const [own, all] = await Promise.all([authClient.getSession(), authClient.listSessions()]);
    const error = own.error ?? all.error;
    if (error) throw new Error(error.message);
    const sessions = (all.data ?? []).map((session) => ({
      token: session.token,
      userAgent: session.userAgent ?? '',
      address: session.ipAddress ?? '',
      startedAt: new Date(session.createdAt),
      usedAt: new Date(session.updatedAt),
      isThisOne: session.token === own.data?.session.token,
    }));
    return sessions.sort(
      (a, b) => Number(b.isThisOne) - Number(a.isThisOne) || b.usedAt.getTime() - a.usedAt.getTime(),
    );
  },
});

/** Where one is signed in, and a way to end it there. */
export function SessionsPage() {
  const { t } = useTranslation();
  const queryClient = useQueryClient();
  const { data: sessions, error, refetch } = useQuery(sessionsQuery);
  const others = sessions?.filter((session) => !session.isThisOne) ?? [];
  const end = useMutation({
    mutationFn: async (token: string | 'all others') => {
      const { error: refusal } =
        token === 'all others'
          ? await authClient.revokeOtherSessions()
          : await authClient.revokeSession({ token });
      if (refusal) throw new Error(refusal.message);
    },
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: sessionsQuery.queryKey });
      showToast(t('settings.sessions.ended'));
    },
    onError: showProblemToast,
  });
  return (
    <SettingsFrame title={t('settings.sessions.title')}>
      <ProblemAlert error={error} onRetry={() => void refetch()} />
      {sessions && (
        <Card
          title={t('settings.sessions.devices')}
          actions={
            others.length > 0 && (
              <Button variant="default" onClick={() => end.mutate('all others')} loading={end.isPending}>
                {t('settings.sessions.endOthers')}
              </Button>
            )
          }
        >
          {sessions.map((session) => (
            <SessionRow key={session.token} session={session} onEnd={() => end.mutate(session.token)} />
          ))}
        </Card>
      )}
    </SettingsFrame>
  );
}

function SessionRow({ session, onEnd }: { session: Session; onEnd: () => void }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { browser, system, isPhone } = describeDevice(session.userAgent);
  const name =
    browser && system
      ? t('settings.sessions.device', { browser, system })
      : (browser ?? system ?? t('settings.sessions.unknownDevice'));
  const DeviceIcon = isPhone ? IconDeviceMobile : IconDeviceDesktop;
  return (
    <div className={classes.device}>
      <DeviceIcon size={22} stroke={1.5} aria-hidden />
      <div className={classes.grow}>
        <p>
          {name} {session.isThisOne && <Badge variant="light">{t('settings.sessions.thisOne')}</Badge>}
        </p>
        <p className="muted">
          {t('settings.sessions.used', {
            when: format.ago(session.usedAt),
            start: format.dateTime(session.startedAt),
          })}
          {session.address && ` · ${session.address}`}
        </p>
      </div>
      {!session.isThisOne && (
        <Button
          variant="subtle"
          onClick={onEnd}
          aria-label={t('settings.sessions.endNamed', { device: name })}
        >
          {t('settings.sessions.end')}
        </Button>
      )}
    </div>
  );
}
