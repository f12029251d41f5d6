import { LogoutOutlined, TranslationOutlined } from '@ant-design/icons';
import { Link } from '@tanstack/react-router';
import { Button, Space } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useWords } from '../components/use-words';
import { useSession, useSignOut } from '../session/session-queries';
import { chooseLanguage } from '../texts/texts';

/** Who works here, in which language, and the way out. */
export function PersonMenu(): ReactNode {
  const { t, i18n } = useTranslation();
  const { inLanguage, word } = useWords();
  const session = useSession();
  const signOut = useSignOut();
  if (session === undefined) return null;
  return (
    <Space className="person">
      <Link to="/account" className="person-name" title={t('ownSessions')}>
        <strong>{session.displayName}</strong>
        <span>
          {inLanguage(session.departmentName)} · {word('role', session.role ?? 'none')}
        </span>
      </Link>
      <Button
        type="text"
        icon={<TranslationOutlined />}
        onClick={() => void chooseLanguage(i18n.language === 'en' ? 'zh-CN' : 'en')}
      >
        {t('otherLanguage')}
      </Button>
      <Button
        type="text"
        icon={<LogoutOutlined />}
        loading={signOut.isPending}
        onClick={() => {
          signOut.mutate();
        }}
      >
        {t('signOut')}
      </Button>
    </Space>
  );
}
