-- Working hours: the earliest start and the latest end, to the minute; on the next day when the end is not after the start. People accept
-- schedules, so hours that hide one (a start at 5 without "early") are refused.
alter table opening
    add column starts_at time,
    add column ends_at time,
    add constraint opening_hours_to_the_minute
        check (extract(second from starts_at) = 0 and extract(second from ends_at) = 0),
    add constraint opening_hours_are_no_moment
        check (starts_at <> ends_at or 'shifts' = any (schedules)),
    add constraint opening_early_start_is_said
        check (starts_at is null or starts_at >= '07:00' or schedules && array['early', 'night', 'shifts']),
    add constraint opening_late_end_is_said
        check (ends_at is null or schedules && array['evening', 'night', 'shifts']
               or not (ends_at > '20:00' or ends_at < '05:00' or ends_at < starts_at));
