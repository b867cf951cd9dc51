using Matching.Data.Database;
using Matching.Data.Openings;
using Matching.Data.Residents;
using Matching.Testing;
using Matching.Testing.Builders;
using Npgsql;

namespace Matching.Data.Tests.Residents;

public sealed class ResidentsToRankTests
{
    private static readonly DateOnly Today = new(2026, 11, 24);

    [Fact]
    public async Task ResidentsToRank_LeavesOutThoseNotFollowedOrPaused_AndReadsTheWholeProfile()
    {
        await using var database = await TestDatabase.CreateAsync();
        var data = new TestData(database.DataSource());
        var full = await data.CreateResidentAsync(r => r
            .Wanting("N1103", 14).Practising("G1603", 8).WithLicence("B").WithCertificate("R489-1").WithSkill("300265").Speaking("fr", "B1")
            .WithEducation(3).WantingContracts("cdi", "cdd").WantingHours(20, 35).WantingPay(12.5).Travelling(40, "transit")
            .AvailableFrom(new DateOnly(2026, 12, 1)));
        await data.CreateResidentAsync(r => r.InState("paused"));
        await data.CreateResidentAsync(r => r.InState("left"));
        await data.CreateResidentAsync(r => r.WithoutProposalsUntil(Today.AddDays(1)));
        var back = await data.CreateResidentAsync(r => r.WithoutProposalsUntil(Today));
        await data.CreateMatchAsync(m => m.Of(full));
        await data.CreateMatchAsync(m => m.Of(full).InState("accepted"));

        var ranking = database.DataSource(DatabaseRole.Ranking);
        var people = await ranking.ResidentsToRankAsync(Today);

        Assert.Equal(new[] { full.Id, back.Id }.Order(), people.Select(p => p.Resident.Id).Order());
        var (resident, lead) = people.Single(p => p.Resident.Id == full.Id);
        Assert.Equal(full.Lead.Id, lead);
        Assert.Equal(1, resident.PendingMatches);
        Assert.Equal([("G1603", 0, 8), ("N1103", 1, 14)], resident.Occupations.Select(o => (o.OccupationCode, o.Wanted, o.PractisedMonths)));
        Assert.Equal(("B", "R489-1", "300265"), (resident.Licences.Single(), resident.Certificates.Single(), resident.SkillCodes.Single()));
        Assert.Equal((3, 20.0, 35.0, 12.5), (resident.EducationLevel, resident.HoursMin, resident.HoursMax, resident.PayPerHourWanted));
        Assert.Equal((40, new DateOnly(2026, 12, 1)), (resident.MaxTravelMinutes, resident.AvailableFrom));
        Assert.Equal("B1", resident.Languages.Single().Level);
        Assert.Equal(back.Id, Assert.Single(await ranking.ResidentsToRankAsync(Today, leftOut: [full.Id])).Resident.Id);
    }

    [Fact]
    public async Task OpeningsToRank_KeepsOpenOnesInTheArea_AndBringsPayToAnHour()
    {
        await using var database = await TestDatabase.CreateAsync();
        var owner = database.DataSource();
        var data = new TestData(owner);
        var open = await data.CreateOpeningAsync(o => o.WithLicence("B").WithLanguage("fr", "B1", required: false).WithExperience(6).WithSchedules("early").Between(new(5, 0), new(13, 0)));
        var spotted = await data.CreateOpeningAsync(o => o.Spotted());
        var far = await data.CreateOpeningAsync(o => o.At(43.3, 5.4, inArea: false));
        await data.CreateOpeningAsync(o => o.InState("paused"));
        await using (var pay = owner.CreateCommand("update opening set pay_period = 'month', pay_min = 1820 where id = $1"))
        {
            pay.Parameters.AddWithValue(open.Id);
            await pay.ExecuteNonQueryAsync();
        }

        var ranking = database.DataSource(DatabaseRole.Ranking);
        var found = await ranking.OpeningsToRankAsync(Today);
        Assert.Equal(new[] { open.Id, spotted.Id }.Order(), found.Select(o => o.Id).Order());
        var read = found.Single(o => o.Id == open.Id);
        Assert.Equal(12, read.PayPerHour);
        Assert.Equal((new TimeOnly(5, 0), new TimeOnly(13, 0)), (read.StartsAt, read.EndsAt));
        Assert.Equal([("B", true), ("fr", false)], read.Requirements.Select(r => (r.Code, r.Required)));
        Assert.Empty(await ranking.OpeningsToRankAsync(Today, [far.Id]));
        Assert.Single(await ranking.OpeningsToRankAsync(Today, [far.Id], onlyInArea: false));
    }

    [Theory]
    [InlineData("select first_name from resident_identity")]
    [InlineData("select sex from resident_protected")]
    [InlineData("select district_code from resident_residence")]
    [InlineData("select structure_id from resident")]
    [InlineData("select text from resident_note")]
    [InlineData("select email from account")]
    [InlineData("insert into ranking_pair select * from ranking_pair")]
    public async Task RankingRole_WhatItMayNotKnow_IsRefused(string sql)
    {
        await using var database = await TestDatabase.CreateAsync();
        await using var command = database.DataSource(DatabaseRole.Ranking).CreateCommand(sql);
        var refused = await Assert.ThrowsAsync<PostgresException>(() => command.ExecuteScalarAsync());
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
    }
}
