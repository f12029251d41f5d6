import { useNavigate } from '@tanstack/react-router';
import { Button, Form, Input, Modal } from 'antd';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemAlert } from '../components/ProblemAlert';
import { useOpenDraft, type DraftOpening } from './rule-pack-queries';

type Values = Omit<DraftOpening, 'key'>;

/** Opens a draft from the pack in force: what is to change, and why. */
export function OpenDraftButton(): ReactNode {
  const { t } = useTranslation('rule-packs');
  const navigate = useNavigate();
  const opening = useOpenDraft();
  const [form] = Form.useForm<Values>();
  const [isOpen, setOpen] = useState(false);
  const [key] = useState(() => crypto.randomUUID());
  const send = (values: Values): void => {
    opening.mutate(
      { ...values, key },
      {
        onSuccess: ({ draftId }) => {
          void navigate({ to: '/rule-drafts/$draftId', params: { draftId } });
        },
      },
    );
  };
  return (
    <>
      <Button
        type="primary"
        onClick={() => {
          setOpen(true);
        }}
      >
        {t('openDraft')}
      </Button>
      <Modal
        open={isOpen}
        title={t('openDraft')}
        okText={t('begin')}
        cancelText={t('cancel')}
        okButtonProps={{ loading: opening.isPending }}
        onOk={() => {
          form.submit();
        }}
        onCancel={() => {
          setOpen(false);
        }}
      >
        <p className="quiet">{t('openDraftNote')}</p>
        {opening.error !== null && <ProblemAlert error={opening.error} />}
        <Form<Values> form={form} layout="vertical" requiredMark={false} aria-label={t('openDraft')} onFinish={send}>
          <Form.Item
            name="title"
            label={t('draftTitle')}
            rules={[{ required: true, whitespace: true, message: t('needed') }]}
          >
            <Input maxLength={200} placeholder={t('draftTitleExample')} />
          </Form.Item>
          <Form.Item
            name="intent"
            label={t('draftIntent')}
            rules={[{ required: true, whitespace: true, message: t('needed') }]}
          >
            <Input.TextArea rows={4} maxLength={4000} placeholder={t('draftIntentExample')} />
          </Form.Item>
        </Form>
      </Modal>
    </>
  );
}
