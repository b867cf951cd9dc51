-- A short job does not end the person's other matches: the counsellor is asked, and keeping one is an answer.
alter table match_event drop constraint match_event_kind_check;
alter table match_event add constraint match_event_kind_check
    check (kind in ('move', 'call_me', 'postponed', 'contested', 'viewed', 'told_why_not', 'kept_after_hire'));
