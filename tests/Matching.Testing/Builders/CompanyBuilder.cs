using Dapper;
using Matching.Data.Demonstration;
using Npgsql;

namespace Matching.Testing.Builders;

public sealed record TestCompany(Guid Id, string Siren, string Name, Guid EstablishmentId, string Siret, Guid RecruiterId, string RecruiterEmail)
{
    /// <summary>As it was made.</summary>
    public bool IsTrusted { get; init; }
}

public sealed class CompanyBuilder : IBuilder<TestCompany>
{
    private const string Sql = """
        insert into company (id, siren, name, approved_at, trusted_at, publishes_commitments, is_demonstration, created_at)
        values (@Id, @Siren, @Name, @approvedAt, @trustedAt, @publishes, @demonstration, @now);
        insert into establishment (id, company_id, siret, name, address, commune_code, latitude, longitude)
        values (@EstablishmentId, @Id, @Siret, @Name, '1 rue de l’Exemple', '78621', 48.7744, 2.0025);
        """;

    private readonly int number = Sequence.Next();
    private string? name;
    private string? recruiterEmail;
    private bool approved = true;
    private bool trusted = true;
    private bool publishes;
    private bool demonstration;

    public CompanyBuilder Named(string value)
    {
        name = value;
        return this;
    }

    public CompanyBuilder WithRecruiter(string email)
    {
        recruiterEmail = email;
        return this;
    }

    public CompanyBuilder NotApproved()
    {
        approved = false;
        return this;
    }

    /// <summary>Approved, and what it hands in waits to be read.</summary>
    public CompanyBuilder NotTrusted()
    {
        trusted = false;
        return this;
    }

    public CompanyBuilder PublishingCommitments()
    {
        publishes = true;
        return this;
    }

    public CompanyBuilder AsDemonstration()
    {
        demonstration = true;
        return this;
    }

    Task<TestCompany> IBuilder<TestCompany>.InsertAsync(NpgsqlConnection connection, DateTimeOffset now) => InsertAsync(connection, now);

    internal async Task<TestCompany> InsertAsync(NpgsqlConnection connection, DateTimeOffset now)
    {
        await Places.EnsureCommunesAsync(connection);
        var id = Guid.CreateVersion7(now);
        var establishmentId = Guid.CreateVersion7(now);
        var siren = InventedSiret.Siren(number);
        var siret = InventedSiret.Siret(siren, 1);
        name ??= $"Entreprise d’essai {number}";
        await connection.ExecuteAsync(Sql, new
        {
            Id = id,
            Siren = siren,
            Name = name,
            approvedAt = approved ? now : (DateTimeOffset?)null,
            trustedAt = approved && trusted ? now : (DateTimeOffset?)null,
            publishes,
            demonstration,
            now,
            EstablishmentId = establishmentId,
            Siret = siret,
        });
        var recruiter = await Accounts.InsertAsync(connection, "recruiter", now, companyId: id, email: recruiterEmail, demonstration: demonstration);
        return new TestCompany(id, siren, name, establishmentId, siret, recruiter.Id, recruiter.Email) { IsTrusted = approved && trusted };
    }
}
