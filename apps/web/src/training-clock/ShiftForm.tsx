import { App, Button, Form, Input, InputNumber, Popconfirm, Radio } from 'antd';
import type { Dayjs } from 'dayjs';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShiftClock } from '@app/contracts';
import { plainDate } from '@app/domain';
import { DayPicker } from '../components/DayPicker';
import { ProblemAlert } from '../components/ProblemAlert';
import { useShift } from './training-clock-queries';

const KINDS = ['days', 'on', 'rate'] as const;
const MOST_DAYS = 366;
const FASTEST = 1_440;
const USUAL = { kind: 'days', days: 15, rate: 24 } as const;

interface Values {
  readonly kind: (typeof KINDS)[number];
  readonly days?: number;
  readonly on?: Dayjs;
  readonly rate?: number;
  readonly reason: string;
}

/** Moves the clock by days or to a day, or changes its rate, with a reason. */
export function ShiftForm(): ReactNode {
  const { t } = useTranslation('training-clock');
  const { message } = App.useApp();
  const [form] = Form.useForm<Values>();
  const [kind, setKind] = useState<Values['kind']>(USUAL.kind);
  const shift = useShift();
  const [key, setKey] = useState(() => crypto.randomUUID());
  const send = (values: Values): void => {
    shift.mutate(
      { body: bodyOf(values), idempotencyKey: key },
      {
        onSuccess: () => {
          setKey(crypto.randomUUID());
          form.setFieldValue('reason', '');
          void message.success(t('shifted'));
        },
      },
    );
  };
  return (
    <Form<Values>
      form={form}
      layout="vertical"
      requiredMark={false}
      className="clock-form"
      aria-label={t('form')}
      initialValues={USUAL}
      onFinish={send}
      onValuesChange={(_, values) => {
        setKind(values.kind);
        setKey(crypto.randomUUID());
      }}
    >
      {shift.error !== null && <ProblemAlert error={shift.error} />}
      <Form.Item name="kind" label={t('how')}>
        <Radio.Group options={KINDS.map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Amount kind={kind} />
      <Form.Item
        name="reason"
        label={t('reason')}
        rules={[{ required: true, whitespace: true, message: t('required') }]}
      >
        <Input maxLength={200} />
      </Form.Item>
      <Popconfirm
        title={t('confirm')}
        okText={t('submit')}
        cancelText={t('cancel')}
        onConfirm={() => {
          form.submit();
        }}
      >
        <Button type="primary" loading={shift.isPending}>
          {t('submit')}
        </Button>
      </Popconfirm>
    </Form>
  );
}

function Amount({ kind }: Pick<Values, 'kind'>): ReactNode {
  const { t } = useTranslation(['training-clock', 'steps']);
  const rules = [{ required: true, message: t('required') }];
  if (kind === 'on')
    return (
      <Form.Item name="on" label={t('on')} rules={rules}>
        <DayPicker format={[t('steps:dayFormat'), 'YYYY-MM-DD']} />
      </Form.Item>
    );
  if (kind === 'rate')
    return (
      <Form.Item name="rate" label={t('rateField')} rules={rules}>
        <InputNumber min={1} max={FASTEST} precision={0} />
      </Form.Item>
    );
  return (
    <Form.Item name="days" label={t('days')} rules={rules}>
      <InputNumber min={1} max={MOST_DAYS} precision={0} />
    </Form.Item>
  );
}

/** Only what was chosen is sent. */
function bodyOf({ kind, days, on, rate, reason }: Values): ShiftClock {
  const day = plainDate(on?.format('YYYY-MM-DD') ?? '');
  if (kind === 'on' && day !== null) return { on: day, reason };
  return kind === 'rate' ? { rate: rate ?? 1, reason } : { days: days ?? 1, reason };
}
